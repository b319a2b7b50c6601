/** Words that stand in or beside names and tell their kind. Single words in lower case, folded. */

/** Stand before the name of a person and are no part of it. */
export const TITLES = words(`
  mr mrs ms miss mme dr prof professor sir lord lady dame madam president vicepresident premier minister chancellor secretary
  undersecretary senator sen congressman congresswoman rep representative governor gov mayor ambassador envoy commissioner
  spokesman spokeswoman spokesperson director chairman chairwoman chair chief king queen prince princess emperor sultan emir
  sheikh shaikh sheik ayatollah imam mullah maulana maulvi mufti hojatoleslam pope bishop archbishop cardinal father fr rev
  reverend pastor rabbi sister brother st saint general gen lieutenant lt colonel col major maj captain capt commander cmdr
  admiral adm brigadier brig marshal sergeant sgt corporal cpl private pvt officer inspector superintendent constable judge
  justice attorney lawyer coach leader warlord dictator activist journalist reporter analyst expert author actor singer`);

/** Last or first words of the name of an organization. */
export const ORGANIZATIONS = words(`
  ministry department agency office bureau commission committee council court parliament assembly congress senate cabinet
  government administration authority union league federation confederation association society institute institution
  foundation fund bank corporation corp company co inc ltd llc plc group holdings industries enterprises partners party
  front movement organization organisation network coalition alliance army navy force forces guard guards brigade brigades
  battalion regiment division corps command police militia militias legion unit units squad service services intelligence
  university college school academy hospital clinic church mosque temple center centre observatory watch press times post
  news tribune herald gazette journal daily weekly television tv radio channel broadcasting agence agencia club team
  museum library orchestra band committee tribunal crescent cross faction wing jihad hizb harakat lashkar jaish jaysh ansar
  liwa katibat jabhat jund tehrik jamaat boko haram airlines airways motors systems technologies software energy oil petroleum
  gas electric insurance securities capital trust studios records entertainment restaurant cafe grill hotel inn shop store
  market salon spa pharmacy associates consulting solutions board secretariat directorate mission taskforce`);

/** Words of the names of places. */
export const PLACES = words(`
  city town village district province governorate state county region territory republic kingdom emirate oblast krai raion
  prefecture department municipality canton subdistrict neighborhood neighbourhood suburb quarter camp refugee camps crossing
  border checkpoint road street avenue ave boulevard blvd lane drive highway route square plaza bridge tunnel gate station
  airport airfield airbase base port harbor harbour river lake sea ocean gulf bay strait channel canal island islands isle
  peninsula cape coast beach mountain mountains mount mt hill hills valley desert plain plateau forest park garden gardens
  basin delta dam well field oilfield prison palace house tower building hall stadium castle fort cemetery zone strip bank
  north south east west northern southern eastern western central upper lower new old greater wadi jabal jebel tal tell
  tel ras umm deir dayr wadi bab ayn ain qala sar sare dasht koh rud san santa los las el la saint fort port`);

/** Link the parts of a name: "Bank *of* England", "Abu Bakr *al* Baghdadi". */
export const LINKS = words(
  `of for the and & de la del al el bin ibn bint abu abd ul ur von van der den ben da dos das di du e`,
);

/** Months and days of the week. */
export const CALENDAR = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ramadan
  christmas easter muharram`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
