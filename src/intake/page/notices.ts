import { agencies } from "../dateline/agencies.ts";

/**
 * What a line says that is no part of an article: it speaks of the page, not of the world. Each rule with lines that motivate it. Whole lines
 * only, never what stands inside a paragraph; lines longer than `longest` are left alone, so nothing here can be slow.
 */
export interface NoticeRule {
  readonly name: string;
  /** The beginning of a line, or a whole one; white space folded. */
  readonly says: RegExp;
  readonly longest: number;
}

/** Phrases are regular expressions parted by "|"; line breaks and what indents them are for the eye. */
interface Phrases {
  readonly before?: string;
  readonly phrases: string;
  readonly after?: string;
}

const rule = (name: string, longest: number, { before = "", phrases, after = "" }: Phrases): NoticeRule => ({
  name,
  longest,
  says: new RegExp(`^${before}(?:${phrases.trim().replace(/\n\s*/g, "")})${after}`, "i"),
});

const networks =
  "facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|email|e-mail|mail|print|sms|tumblr|flipboard|messenger|google\\+|instagram|youtube|threads|bluesky|mastodon|xing|vk|copy link|link|share|tweet|drucken|imprimer|compartir|teilen|partager|comment|comments|save";

const sharing = String.raw`
  (?:share(?: this)?(?: (?:article|story|post|page|with|via|on))?(?: (?:it|your) ?(?:with friends)?)?|
  diesen artikel teilen|artikel teilen|partager(?: cet article)?|compartir(?: en)?|condividi)?`;

export const noticeRules: readonly NoticeRule[] = [
  rule("commentForm", 60, {
    // “Leave a Reply”, “Comments”, “3 comments”
    phrases: String.raw`
      (?:leave|post|add|write) (?:a|your) (?:reply|comment)s?|cancel reply|
      \d{0,6} ?comments?(?: ?\(\d{1,6}\))?|no comments(?: yet)?|
      (?:show|view|read|hide|load|see)(?: all| more)? comments|join the (?:conversation|discussion)|
      tell us what you think|kommentare?(?: \(\d+\))?|schreibe einen kommentar|laisser un commentaire|
      deja un comentario|comentarios|commenti|commentaires|reacties`,
    after: String.raw`[.!… :]*$`,
  }),
  rule("commentRules", 300, {
    // “Your email address will not be published. Required fields are marked *”
    phrases: String.raw`
      your e-?mail address will not be published|required fields are marked|
      please let us know if you(?:'|’)re having issues with commenting|
      you must be logged in to (?:post|comment)|log in to (?:leave|post|comment)|
      comments are (?:closed|off|disabled)|(?:this site uses akismet)|
      deine e-mail-adresse wird nicht veröffentlicht|
      votre adresse (?:e-mail|de messagerie) ne sera pas publiée|tu dirección de correo`,
  }),
  rule("readMore", 220, {
    // “Read more: Ten die in the north”, “RELATED: ...”, “Lea también: ...”, “(Leggi anche su: ...)”
    before: String.raw`[([»>→▶•*-]{0,3} ?`,
    phrases: String.raw`
      read (?:more|also|next|this)|also read|see (?:more|also)|more (?:on|about|from) this(?: story)?|
      related(?: (?:articles?|stor(?:y|ies)|coverage|news|content|links?|posts?|topics?|reading|video))?|
      recommended(?: reading| for you)?|don(?:'|’)t miss|must read|watch(?: more| also| now)?|listen(?: to)?|
      in (?:pictures|pics)|go deeper|further reading|explore (?:further|more)|click here|
      lesen sie (?:auch|mehr|hier|dazu)|lies auch|mehr (?:zum thema|dazu|lesen)|auch interessant|siehe auch|
      weiterlesen|lire (?:aussi|la suite|plus)|à lire(?: aussi)?|voir aussi|lea (?:también|más|además)|lea|
      lee también|te puede interesar|leia (?:também|mais)|veja (?:também|mais)|leggi (?:anche|tutto)|
      lees (?:ook|meer)|läs (?:också|mer|även)|les (?:også|mer)|læs også|czytaj (?:też|także|więcej)|
      zobacz (?:też|także)|читайте также|читать далее|اقرأ أيضا`,
    after: String.raw`(?: su| auch)? ?[:|»>–—-]`,
  }),
  rule("moreStories", 90, {
    // “You may also like...”, “More Great Stories”, “Most popular”: labels of what follows
    phrases: String.raw`
      read (?:more|also|next|full story|the full story)|see (?:more|also)|
      you (?:may|might) (?:also )?(?:like|be interested in|enjoy).*|
      related(?: (?:articles?|stor(?:y|ies)|coverage|news|content|links?|posts?|topics?|reading|videos?))?|
      recommended(?: (?:reading|for you|stories|articles))?|don(?:'|’)t miss(?: out)?|
      more (?:great |top |related )?(?:[\w'’.-]{1,20} ){0,3}(?:stories|articles|news|reading)|
      more (?:from|on|about|in) .*|most (?:read|popular|viewed)|trending(?: now| stories)?|top stories|
      latest (?:news|stories)|what to read next|up next|editor(?:'|’)s (?:picks?|choice)|explore further|
      further reading|story continues(?: below)?|continue reading|view (?:all|more)(?: \(\d+\))?|
      mehr zum thema|das könnte (?:sie|dich) auch interessieren|auch interessant|lesen sie auch|siehe auch|
      weitere (?:artikel|meldungen|themen|informationen)|empfehlungen aus der redaktion|à lire aussi|
      lire aussi|voir aussi|sur le même sujet|te puede interesar|lea también|noticias relacionadas|leia também|
      veja também|leggi anche|potrebbe interessarti|lees ook|czytaj też|zobacz też|читайте также`,
    after: String.raw`[.:!… »>→]*$`,
  }),
  rule("subscribe", 240, {
    // “Subscribe to our newsletter”, “Follow us on Twitter”, “CLICK HERE TO GET THE APP”
    phrases: String.raw`
      (?:to (?:read|view|continue) .{0,40} )?(?:please )?(?:subscribe|sign up|sign in|log ?in|register) (?:now|today|here|to|for|and|with)\b|
      (?:already )?a subscriber\?|
      want (?:more|to (?:read|stay|get|know))\b.{0,60}(?:stories|news|newsletter|updates|like this)|
      get (?:the|our|more|all the)(?: \w+){0,3} (?:latest|news|newsletter|updates|stories|headlines|app)\b|
      follow (?:us|our|him|her|@)\b|(?:like|find|join|connect with|follow) (?:us|him|her|me) (?:on|at)\b|
      (?:follow|like|find|join) [^.,]{1,60} on (?:facebook|twitter|instagram|telegram|whatsapp)\b|follow @|download (?:the|our) .{0,40}app\b|click here (?:to|for)\b|tap here to\b|
      support (?:our|independent) journalism|become a (?:member|subscriber|supporter)|support us\b|
      donate (?:now|today|to)\b|every day we send|stay (?:up to date|informed|connected|tuned)\b|
      for (?:the latest|more) (?:stories|news|updates|breaking)\b|
      (?:have|got) (?:a |any )?(?:news )?(?:tips?|story|stories|question|comment)s?\b[^.]{0,30}\?|
      send us (?:a |your )|submit your\b|newsletter (?:abonnieren|anmeldung)|abonnieren sie|
      jetzt (?:abonnieren|anmelden|registrieren)|folgen sie uns|folge uns|abonnez-vous|inscrivez-vous|
      suivez-nous|suscríbe(?:te|se)|síguenos|inscreva-se|siga-nos|iscriviti|seguici`,
  }),
  rule("shareBar", 120, {
    // “Share this article”, “Facebook Twitter WhatsApp”
    phrases: sharing,
    after: String.raw`[:|,•/ ]*(?:(?:${networks})(?:[:|,•/ ]+|$))*$`,
  }),
  rule("pictureNote", 180, {
    // “Image 1 of 5”, “(Image credit: NASA)”, “Getty Images”, “Advertisement”, “View all (23)”
    before: String.raw`[([]?`,
    phrases: String.raw`
      (?:image|photo|picture|slide|bild|foto) \d{1,3} ?(?:of|\/|von|de) ?\d{1,3}|
      (?:image|photo|photograph|picture|video|illustration|graphic|bild|foto|photographie|imagen|quelle|screenshot|credit|photo illustration|image via|photo via)s?(?: (?:credit|source|by|courtesy(?: of)?|copyright|caption|rechte|quelle|crédit)s?)? ?[:©].{0,160}|
      (?:photo|photograph|image|picture|video)s? (?:by|courtesy of) .{1,80}|
      (?:.{0,40}[/|] ?)?(?:getty images|shutterstock|istock|alamy|ap photo|afp via getty images)\.?|
      enlarge(?: this)? image|view (?:gallery|image|photos?)|hide caption|toggle caption|image caption|
      play video|video player.{0,60}|close|text size|font size|listen to (?:this )?(?:article|story)|
      advertis(?:e)?ment|advert|anzeige|werbung|publicité|publicidad|pubblicità|sponsored(?: content)?|
      loading\.{0,3}|wird geladen\.{0,3}|skip (?:to|advertisement|ad)\b.{0,40}|back to top|nach oben|zurück|
      voltar|retour|volver|print(?: this)?(?: article)?|pdf|email(?: this)?`,
    after: String.raw`[)\]]?\.?$`,
  }),
  rule("cookies", 600, {
    // “We use cookies to improve ...”
    before: String.raw`(?=.{0,400}\bcookies?\b)`,
    phrases: String.raw`
      we|this (?:web)?site|our (?:web)?site|by (?:using|continuing|clicking)|necessary cookies|any cookies|
      strictly|accept|these cookies|wir (?:verwenden|nutzen|benutzen|setzen)|diese (?:web)?seite|cookies?\b|
      unsere website|mit der nutzung|nous utilisons|ce site|en poursuivant|utilizamos|usamos|este sitio|
      questo sito|utilizziamo|deze (?:web)?site|wij gebruiken`,
  }),
  rule("rights", 300, {
    // “All rights reserved.”, “Our Standards: ...”; a line that names an agency is kept: it tells whose words these are
    phrases: String.raw`
      all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|
      (?:©|copyright|\(c\)).{0,80}(?:all rights reserved|alle rechte vorbehalten)|
      this (?:article|story|material|content) (?:is (?:the )?copyright|may not be)|written permission must be|
      reproduction (?:of|is|without)|no part of this|the views expressed (?:in|here)|our standards ?:|
      sofern nicht anders|.{1,80} is not responsible for the (?:opinions|content)`,
  }),
];

/** The rule by which a line is a notice, or null. */
export function noticeOf(line: string): NoticeRule | null {
  const words = line
    .slice(0, longestNotice + 1)
    .replace(/\s+/g, " ")
    .trim();
  if (words === "" || line.length > longestNotice) return null;
  const found = noticeRules.find(({ longest, says }) => words.length <= longest && says.test(words)) ?? null;
  return found?.name === "rights" && namesAgency(words) ? null : found;
}

const longestNotice = 700;

const agencyNames = agencies.map(({ name }) => name).filter((name) => name.length > 4);
const namesAgency = (words: string): boolean => agencyNames.some((name) => words.includes(name));
