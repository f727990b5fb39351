"""Ways through an article: what there is to go to, where a key leads, and what is said there. Pure."""
