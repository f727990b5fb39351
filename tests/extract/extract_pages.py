"""Pages of our own for the tests of this room."""

from reader.document.article import Article
from reader.extract import extract

ONE = "The lighthouse keeper counted the ships that passed before noon, and wrote their number on the kitchen wall."
TWO = "In the winter there were days without a single ship, and on those he drew a small circle and went to bed."
THREE = "When the wall was full he painted it white, kept the brush wet in a jar, and began again with the first ship."
STORY = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"


def page(body: str, head: str = "<title>The Counting Keeper</title>", html: str = "lang=en") -> Article:
    return extract(
        f"<!DOCTYPE html><html {html}><head>{head}</head><body>{body}</body></html>", "https://a.example/k/1"
    )


RELATED = f"""<div class="design-top-offset"><div class="media-block-wrap"><h2 class="section-head">Related</h2><ul>
  <li><div class="media-block"><a href="/a/2" class="img-wrap"><img src="l.jpg" alt="The lamp at noon."></a>
    <div class="media-block__content"><a href="/a/2"><h4 class="media-block__title">The Counting Keeper</h4></a></div>
  </div></li><li><div class="media-block"><a href="/a/3"><h4 class="media-block__title">Circles on a wall</h4></a>
    <p class="perex">{TWO}</p></div></li></ul></div></div>"""


def cms_page(breaking: str = "", related: str = RELATED, before: str = "", after: str = "") -> Article:
    """A page in the shape of a broadcaster's system: no article, no main, the lead picture outside the body."""
    return page(
        f"""
        <section><div class="sr-only"><h2>Accessibility links</h2><ul>
          <li><a href="#content">Skip to main content</a></li>
          <li><a href="#navigation">Skip to main Navigation</a></li>
          <li><a href="#txtHeaderSearch">Skip to Search</a></li></ul></div></section>
        <div id="page">
          <aside><div class="hidden"><div class="content-advisory__box"><p>This image contains sensitive content which
            some people may find disturbing or not suitable for their eyes.</p><p>Click to reveal</p></div></div>
            <div class="print-dialogue"><h3>Print Options:</h3><label>Images</label><button>Cancel</button></div>
            <div class="ctc-message"><span>Link has been copied to clipboard</span></div>
            <div class="c-lightbox overlay-modal"><figure class="c-lightbox__content"><figcaption>
            <span class="caption c-lightbox__caption"></span></figcaption></figure></div></aside>
          <div class="hdr"><nav class="main-nav" id="navigation" role="navigation"><ul><li><a href="/sea">Sea</a></li>
            <li><a href="/land">Land</a></li><li><a href="/air">Air</a></li></ul></nav>
            <form action="/s" role="search"><input type="hidden" name="tab" value="all">
            <input id="txtHeaderSearch" name="k" type="text" placeholder="search here"></form></div>
          <div class="c-hlights c-hlights--breaking"><span class="c-hlights__label"><span>Breaking News</span></span>
            <ul class="c-hlights__items">{breaking}</ul></div>
          <div id="content"><div class="container">
            <div class="hdr-container"><div class="category"><a href="/z/1">Coast</a></div>
              <h1 class="title pg-title">The Counting Keeper</h1>
              <div class="publishing-details"><div class="published"><time datetime="2021-02-03T04:05:06Z">
                February 03, 2021</time></div>
                <ul class="links__list"><li>By <a href="/author/9">Ada Lind</a></li></ul></div>
              <div class="cover-media"><figure class="media-image"><div class="img-wrap"><img src="/lead.jpg"
                alt="The lamp at noon."></div><figcaption><span class="caption">The lamp at noon.</span></figcaption>
                </figure></div>
              <div class="article-share"><aside class="share"><span class="label">Share</span></aside>
                <div style="display:none"><div class="pg-title">The Counting Keeper</div></div></div></div>
            <div class="body-container">{before}
              <div class="content-offset"><div id="article-content" class="content-floated-wrap"><div class="wsw">
              <p>{ONE}</p>
              <div class="wsw__embed"><figure class="media-image"><div class="img-wrap"><img src="wall.jpg"
                alt="The kitchen wall, painted white."></div><figcaption><span class="caption">The kitchen wall,
                painted white.</span></figcaption></figure></div>
              <p>{TWO}</p><div class="wsw__embed"><div class="media-pholder"><div class="c-mmp"><h3>The Counting
                Keeper</h3><p>No media source currently available</p><p>0:00</p></div></div></div>
              <div class="media-block also-read"><a href="/x"><h4>Read also: Ships that never came home</h4></a></div>
              <p>{THREE}</p><p>&nbsp;</p><p>&nbsp;</p></div>{after}<ul></ul></div></div>{related}</div></div></div>
          <a class="btn lazy-scroll-load" href="/a/9">Continue reading</a>
          <div class="back-to-top-nav"><a href="#page">Back to top</a></div>
          <footer role="contentinfo"><div id="foot"><p class="copyright">All rights: the coast.</p></div></footer>
        </div>
        <div class="responsive-indicator"><div class="visible-xs-block">XS</div><div class="visible-sm-block">SM</div>
          <div class="visible-md-block">MD</div><div class="visible-lg-block">LG</div></div>""",
        head='<title>The Counting Keeper</title><meta property="og:site_name" content="Coast Radio">',
    )
