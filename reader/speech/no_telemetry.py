"""onnxruntime, told to send nothing: since 1.29 it reports to its maker and numbers the machine, unless forbidden.

What it is given here it reads when it is loaded, so that nobody else may load it before.
"""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

__all__ = ["onnxruntime"]
