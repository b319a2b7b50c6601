/** Names of months and their short forms, January first; a form stands for a month whatever the language of the page. */
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
  cs: "ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|prosince prosinec",
  tr: "ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık",
  ru: "января январь янв|февраля февраль фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сен|октября октябрь окт|ноября ноябрь ноя|декабря декабрь дек",
  uk: "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня",
};

/** Languages whose list above leaves a month out: Czech November is Polish "listopad". */
const shorter: Readonly<Record<string, readonly number[]>> = { cs: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12] };

const numbers = new Map<string, number>();
for (const [language, list] of Object.entries(names))
  list.split("|").forEach((forms, index) => {
    for (const form of forms.split(" "))
      if (!numbers.has(form)) numbers.set(form, shorter[language]?.[index] ?? index + 1);
  });

/** 1 to 12 for the name of a month in a European language ("Nov", "März", "ноября"), else 0. */
export const monthOf = (name: string): number => numbers.get(name.toLowerCase().replace(/\.$/, "")) ?? 0;
