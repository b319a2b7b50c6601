/**
 * Beginnings of words in classes and ids that mark what is no part of an article. "-" stands between words, as in "related-links";
 * a "." at the end asks for the whole word. Words of sites' own are not welcome here: what a dozen unrelated sites use is.
 */
const surely = `
  comment. comments comment-list comment-form commentlist respond disqus replies reply. livefyre
  share. sharing share-bar share-button sharebar share-links social addthis shariff
  related relat. recommend recirc read-more read-next read-also readmore also-read see-also more-stories more-news more-from more-on more-links more-articles
  more-read most-read most-popular most-viewed most-recent mostread mostpopular popular trending up-next breaking ticker
  newsletter subscribe subscription. signup sign-up donate donation
  cookie consent gdpr cli-modal privacy
  advert ad. ads. adv. ad-slot ad-unit ad-box ad-wrap ad-container ad-banner ad-block ad-break ad-label adsense sponsor outbrain taboola dfp teads
  breadcrumb navbar navigation nav. nav-menu main-menu menu. pagination pager. footer. site-footer page-footer sidebar side-bar
  screen-reader screenreader sr-only visually-hidden visuallyhidden offscreen noprint no-print popup lightbox yarpp`;

const perhaps = `
  comment discussion coral sns follow follow-us suggest next-article next-post next-story prev-article prev-post prev-story latest newest
  subscri signin sign-in login register piano paywall membership disclaimer copyright legal
  promo banner pagination paging pager menu navi nav footer rail. toolbar masthead topbar top-bar skip. skip- jump
  caption credit credits image-cap image-cred image-info image-desc image-source image-meta img-cap img-cred photo-cap photo-cred media-cap media-cred media-info media-desc
  wp-caption bildunterschrift legende
  byline by-line author author. authors author-info autor. autoren contributor dateline timestamp time-stamp date. date-line pub-date pubdate publish posted
  post-meta post-date post-info post-tags post-footer post-nav entry-meta entry-date entry-info entry-tags entry-footer entry-utility
  article-meta article-info article-tags article-date article-footer article-tools article-actions meta. metadata meta-data meta-info
  tag. tags. tag-list tag-cloud tag-links taglist tagcloud topics keyword category. categories. category-list category-links cat-links
  widget pop-up modal overlay tooltip gallery slideshow slider carousel player playlist
  print. email. tools. rating vote voting poll. survey feedback report-error report-typo hidden.
  toc. table-of-contents ez-toc infobox bio. about-author about-the-author hashtag nocontent references. reference-list reflist footnotes correction-form`;

/** Names that mark the article itself: an element that bears one is not foreign for another of its names. */
const article = `
  article-body article-text article-content article-copy article-main articlebody story-body story-text story-content storybody entry-body entry-text entry-content
  post-body post-text post-content post-copy news-body news-text news-content content-body content-text content-main text-body text-content`;

const startsWord = (list: string): RegExp =>
  new RegExp(
    `(?:^|[\\s-])(?:${list
      .trim()
      .split(/\s+/)
      .map((name) => (name.endsWith(".") ? `${name.slice(0, -1)}(?=[\\s-]|$)` : name))
      .join("|")})`,
  );

export const surelyForeignNames = startsWord(surely);
export const perhapsForeignNames = startsWord(perhaps);
export const articleNames = startsWord(article);
