/** Given names and titles that tell of a person whether "he" or "she" is said. Common ones of many languages; far from all. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const saidHe =
  words(`mr sir lord king prince father brother sheikh imam mullah maulvi ayatollah pope bishop monsieur senor don baron duke emperor
  john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua
  kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel
  gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose adam nathan henry peter zachary douglas kyle noah ethan jeremy walter
  christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie
  elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene tony ian simon martin oliver harry barack bill tom tim jim mike dan steve
  dave bob ben sam matt nick chris andy greg jeff luke colin graham neil stuart hugh gordon winston boris vladimir dmitry dmitri sergei sergey ivan mikhail nikolai
  oleksandr volodymyr viktor andriy yuri igor oleg aleksandr alexei pavel emmanuel francois jean pierre jacques louis michel antoine hans klaus karl heinz
  wolfgang jurgen stefan carlos luis miguel jorge pedro manuel francisco javier alberto fernando ricardo roberto eduardo rafael sergio diego alfredo hugo
  marco giovanni giuseppe mario luigi paolo mohammed mohammad muhammad mohamed muhammed ahmed ahmad ali hassan hasan hussein hussain husayn omar umar osama usama abdul abdullah
  abdallah abdel abdelaziz abdulrahman ibrahim ismail khalid khaled mahmoud mahmud mustafa yusuf youssef yousef saad saddam saleh salem samir tariq walid yasser
  ziad zia ashraf hamid karim nabil rashid said sayed sayyid bashar hafez haider nouri muqtada ayman abu mullah gulbuddin hekmatullah zabiullah
  zabihullah sirajuddin jalaluddin najibullah amrullah atta rahman habibullah sher gul fazal baitullah hakimullah imran nawaz asif pervez shahbaz
  narendra rajiv rahul amit anil sanjay vijay rajesh benjamin yitzhak shimon ariel ehud avi moshe yair naftali david recep tayyip mehmet mustafa kemal
  hiroshi takashi kenji shinzo kim jong xi wei ban kofi nelson jacob thabo robert joseph laurent paul yoweri uhuru goodluck muammar moammar seif hosni anwar gamal`);

export const saidShe =
  words(`mrs ms miss mme madame lady queen princess mother sister dame senora baroness duchess empress
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol
  amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine
  christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan
  andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice judy sophia grace denise amber doris
  marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori kate jane lucy claire hillary condoleezza angela theresa
  ursula ivanka melania nikki kamala susanna fatima aisha ayesha khadija zainab zaynab maryam mariam amina layla leila noor nadia samira rania asma
  malala benazir sonia indira priyanka aung tatiana olga irina natalia yulia svetlana elena ekaterina julia eva nina carmen rosa isabel lucia ana
  gabriela elena sofia giulia francesca ingrid astrid greta yoko akiko mei ellen susannah cara jenna renata sally debbie`);
