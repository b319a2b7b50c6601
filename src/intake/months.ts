/** Names of months and their short forms, January first, "-" where another language calls another month so (Polish November is Croatian October); a form stands for a month whatever the language of the page. */
const names: Readonly<Record<string, string>> = {
  en: "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec",
  de: "januar jänner jän|februar feber|märz mär maerz mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez",
  fr: "janvier janv|février févr fév fevrier|mars|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre déc decembre",
  es: "enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre set|octubre|noviembre|diciembre dic",
  it: "gennaio gen|febbraio febb|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre sett|ottobre ott|novembre|dicembre",
  pt: "janeiro|fevereiro fev|março marco|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro",
  nl: "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december",
  pl: "stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru",
  sv: "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december",
  da: "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december des",
  cs: "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|-|prosince prosinec",
  tr: "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
  ru: "января январь янв|февраля февраль фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен|октября октябрь окт|ноября ноябрь ноя|декабря декабрь дек",
  uk: "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
  ro: "ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie noi|decembrie",
  hu: "január|február|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október|november|december",
  fi: "tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesäkuuta kesäkuu|heinäkuuta heinäkuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu",
  sk: "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra",
  sl: "januarja|februarja|marca|aprila|maja|junija junij|julija julij|avgusta avgust|septembra|oktobra|novembra|decembra",
  hr: "siječnja siječanj|veljače veljača|ožujka ožujak|travnja travanj|svibnja svibanj|lipnja lipanj|srpnja srpanj|kolovoza kolovoz|rujna rujan|-|studenoga studenog studeni|prosinca prosinac",
  sr: "januara|februara|marta|aprila|maja|juna jun|jula jul|avgusta avg|septembra septembar|oktobra oktobar|novembra novembar|decembra decembar",
  bg: "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
  el: "ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|μαΐου μάιος μαϊ|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|σεπτεμβρίου σεπτέμβριος σεπ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε|δεκεμβρίου δεκέμβριος δεκ",
  lv: "janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris",
  et: "jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember",
  ca: "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre",
  id: "januari|februari|maret|april|mei|juni|juli|agustus agu|september|oktober|november|desember",
  ar: "يناير|فبراير|مارس|أبريل ابريل|مايو|يونيو|يوليو|أغسطس اغسطس|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر",
  he: "בינואר ינואר|בפברואר פברואר|במרץ מרץ|באפריל אפריל|במאי מאי|ביוני יוני|ביולי יולי|באוגוסט אוגוסט|בספטמבר ספטמבר|באוקטובר אוקטובר|בנובמבר נובמבר|בדצמבר דצמבר",
  hi: "जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर",
  bn: "জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর",
};

const numbers = new Map<string, number>();
for (const list of Object.values(names))
  list.split("|").forEach((forms, index) => {
    for (const form of forms.split(" ")) if (!numbers.has(form)) numbers.set(form, index + 1);
  });

/** 1 to 12 for the name of a month ("Nov", "März", "ноября"), else 0. */
export const monthOf = (name: string): number => numbers.get(name.toLowerCase().replace(/\.$/, "")) ?? 0;
