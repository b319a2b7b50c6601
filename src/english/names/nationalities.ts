/**
 * Words for peoples, nationalities and religions, and their adjectives. Each entry is one word or several; a plural in -s is
 * understood for every word that does not end in -s, -sh, -ch or -ese ("Afghan" covers "Afghans").
 */
export const NATIONALITIES: readonly string[] = `
  Afghan|Afghani|Albanian|Algerian|American|Andorran|Angolan|Antiguan|Argentine|Argentinian|Argentinean|Armenian|Australian|Austrian|Azerbaijani|Azeri|
  Bahamian|Bahraini|Bangladeshi|Barbadian|Belarusian|Belarussian|Byelorussian|Belgian|Belizean|Beninese|Bhutanese|Bolivian|Bosnian|
  Botswanan|Brazilian|British|Briton|Brit|Bruneian|Bulgarian|Burkinabe|Burkinabè|Burmese|Burundian|Cambodian|Cameroonian|Canadian|Cape Verdean|
  Central African|Chadian|Chilean|Chinese|Colombian|Comoran|Comorian|Congolese|Costa Rican|Croat|Croatian|Cuban|Cypriot|
  Greek Cypriot|Turkish Cypriot|Czech|Czechoslovak|Czechoslovakian|Dane|Danish|Djiboutian|Dominican|Dutch|Dutchman|Dutchmen|Ecuadorian|Ecuadorean|Egyptian|Emirati|
  English|Englishman|Englishmen|Englishwoman|Equatorial Guinean|Eritrean|Estonian|Ethiopian|Fijian|Filipino|Filipina|Philippine|Finn|Finnish|French|Frenchman|Frenchmen|Frenchwoman|
  Gabonese|Gambian|Georgian|German|East German|West German|Ghanaian|Gibraltarian|Greek|Greenlander|Grenadian|Guatemalan|Guinean|
  Guyanese|Haitian|Honduran|Hungarian|Icelander|Icelandic|Indian|Indonesian|Iranian|Iraqi|Irish|Irishman|Irishmen|Northern Irish|Israeli|Italian|
  Ivorian|Ivoirian|Jamaican|Japanese|Jordanian|Kazakh|Kazakhstani|Kenyan|Kiribati|Korean|North Korean|South Korean|Kosovan|Kosovar|Kuwaiti|Kyrgyz|Kyrgyzstani|
  Lao|Laotian|Latvian|Lebanese|Liberian|Libyan|Liechtensteiner|Lithuanian|Luxembourger|Luxembourgish|Macedonian|North Macedonian|Malagasy|
  Malawian|Malaysian|Maldivian|Malian|Maltese|Marshallese|Mauritanian|Mauritian|Mexican|Micronesian|Moldovan|Monegasque|Mongolian|Mongol|Montenegrin|
  Moroccan|Mozambican|Namibian|Nauruan|Nepalese|Nepali|Netherlander|New Zealander|Nicaraguan|Nigerian|Nigerien|Norwegian|Omani|
  Pakistani|Palauan|Palestinian|Panamanian|Papua New Guinean|Papuan|Paraguayan|Peruvian|Pole|Polish|Portuguese|Puerto Rican|Qatari|Romanian|Rumanian|Russian|
  Rwandan|Rwandese|Saint Lucian|Salvadoran|Salvadorean|Samoan|Saudi|Saudi Arabian|Scot|Scottish|Scotsman|Scotsmen|Senegalese|Serb|Serbian|Seychellois|
  Sierra Leonean|Singaporean|Slovak|Slovakian|Slovene|Slovenian|Solomon Islander|Somali|Somalian|Somalilander|South African|Soviet|Spaniard|Spanish|
  Sri Lankan|Sudanese|South Sudanese|Surinamese|Swazi|Swede|Swedish|Swiss|Syrian|Taiwanese|Tajik|Tajikistani|Tanzanian|Thai|Tibetan|Timorese|East Timorese|Togolese|
  Tongan|Trinidadian|Tunisian|Turk|Turkish|Turkmen|Turkmenistani|Tuvaluan|Ugandan|Ukrainian|Uruguayan|Uzbek|Uzbekistani|Vanuatuan|
  Venezuelan|Vietnamese|North Vietnamese|South Vietnamese|Welsh|Welshman|Welshmen|Yemeni|Yemenite|Yugoslav|Yugoslavian|Zairian|Zairean|Zambian|Zimbabwean|Rhodesian|Ottoman|Prussian|Persian|
  African|North African|West African|East African|Southern African|African American|African-American|Asian|Central Asian|South Asian|Southeast Asian|East Asian|European|Eastern European|
  Western European|Latin American|South American|North American|Central American|Caribbean|Arab|Arabian|Westerner|Scandinavian|Balkan|Nordic|Slav|Slavic|Latino|Latina|Hispanic|
  Anglo|Afro-American|Native American|Aboriginal|Inuit|Eskimo|Maori|Polynesian|Melanesian|Caucasian|Levantine|Iberian|Celtic|Celt|
  Kurd|Kurdish|Pashtun|Pashtoon|Pathan|Pashto|Hazara|Baloch|Baluch|Baluchi|Balochi|Punjabi|Sindhi|Kashmiri|Bengali|Tamil|Sinhalese|Sinhala|Telugu|Gujarati|Marathi|Malayali|Bihari|Naga|Assamese|Bodo|
  Manipuri|Gurkha|Gorkha|Rohingya|Kachin|Karen|Karenni|Kayin|Chin|Rakhine|Arakanese|Wa|Bamar|Hmong|Khmer|Cham|Uighur|Uyghur|Uygur|Hui|Han Chinese|
  Tatar|Crimean Tatar|Chechen|Ingush|Dagestani|Ossetian|South Ossetian|Abkhaz|Abkhazian|Avar|Circassian|Cossack|Bashkir|Meskhetian|Lezgin|
  Berber|Amazigh|Tuareg|Sahrawi|Saharawi|Moor|Nubian|Copt|Coptic|Druze|Druse|Alawite|Alawi|Maronite|Assyrian|Chaldean|Yazidi|Yezidi|Mandaean|Shabak|Turkoman|Turcoman|Turkomen|Bedouin|Bedu|
  Hausa|Fulani|Fula|Peul|Peuhl|Yoruba|Igbo|Ibo|Ijaw|Tiv|Kanuri|Berom|Oromo|Amhara|Tigrayan|Tigrean|Tigrinya|Afar|Somali Bantu|Dinka|Nuer|Shilluk|Masalit|Zaghawa|Nuba|Lendu|Hema|Acholi|Hutu|Tutsi|
  Twa|Banyamulenge|Kikuyu|Luo|Luhya|Kalenjin|Maasai|Masai|Turkana|Pokot|Zulu|Xhosa|Tswana|Sotho|Shona|Ndebele|Afrikaner|Boer|Dogon|Bambara|Songhai|Mossi|Wolof|Mandinka|Malinke|Akan|Ashanti|Ewe|
  Krahn|Mende|Temne|Baoulé|Dioula|Bakongo|Ovimbundu|Makonde|Basque|Catalan|Corsican|Breton|Galician|Flemish|Fleming|Walloon|Sicilian|Bavarian|Roma|Romani|Gypsy|Gypsies|Sinti|
  Bosniak|Bosnian Serb|Bosnian Croat|Bosnian Muslim|Kosovo Albanian|Ethnic Albanian|Krajina Serb|Croatian Serb|Sorb|Sami|Ruthenian|Transnistrian|Gagauz|Maya|Mayan|Aztec|Inca|Quechua|Aymara|Mapuche|Guarani|Miskito|
  Cherokee|Navajo|Sioux|Apache|Mohawk|Cree|Iroquois|Moro|Bangsamoro|Acehnese|Javanese|Sundanese|Balinese|Dayak|Malay|Ambonese|Moluccan|Cantonese|Hongkonger|Hong Konger|Manchu|Okinawan|Ainu|
  Gazan|Jerusalemite|Damascene|Baghdadi|Londoner|Parisian|New Yorker|Texan|Californian|Muscovite|Siberian|Crimean|Darfuri|Darfurian|Zanzibari|Katangan|Biafran|Caledonian|Québécois|Quebecois|
  Muslim|Moslem|Islamic|Islamist|Sunni|Sunnite|Shia|Shi'a|Shiite|Shi'ite|Shi'i|Shii|Sufi|Salafi|Salafist|Wahhabi|Wahabi|Deobandi|Barelvi|Ahmadi|Ahmadiyya|Ismaili|Zaydi|Zaidi|Houthi|Ibadi|Twelver|Christian|Catholic|Roman Catholic|Protestant|
  Orthodox Christian|Greek Orthodox|Russian Orthodox|Evangelical|Pentecostal|Methodist|Baptist|Lutheran|Anglican|Episcopalian|Presbyterian|Calvinist|Mormon|Quaker|Puritan|Jew|Jewish|Jewry|Hebrew|Zionist|
  Hasidic|Haredi|Sephardic|Sephardi|Ashkenazi|Falasha|Samaritan|Hindu|Buddhist|Sikh|Jain|Parsi|Parsee|Zoroastrian|Baha'i|Bahai|Taoist|Confucian|Animist|Arabic|Latin|
  Iraqi Kurd|Iraqi Kurdish|Syrian Kurd|Syrian Kurdish|Turkish Kurd|Iranian Kurd|Iraqi Turkmen|Israeli Arab|Arab Israeli|British Asian|Kosovo Serb|Sri Lankan Tamil|Afghan Uzbek|Afghan Tajik|Rwandan Hutu`
  .split("|")
  .map((entry) => entry.trim());

/** Nationality words that are also plain words or given names when written without a capital: "polish", "karen", "chin". */
export const PLAIN_IN_LOWER_CASE: ReadonlySet<string> = new Set(
  `polish pole poles dane danes finn finns karen karens chin chins mon wa cham roma han hui afar nuba ewe boer moor moors mossi nuer luo naga twa
  lao moro maya mayan inca turkey brit brits scot scots fleming flemings twelver twelvers animist animists evangelical evangelicals latin samaritan
  samaritans orthodox celt bodo cree apache mohawk gypsy gypsies sorb sorbs sami avar avars akan tiv fula hema westerner westerners aboriginal
  aboriginals caucasian jain jains alawi puritan puritans`.split(/\s+/),
);
