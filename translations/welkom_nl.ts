<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>AccountCommands</name>
    <message>
        <source>Signed in as %1 of %2.</source>
        <translation>Aangemeld als %1 van %2.</translation>
    </message>
    <message>
        <source>Practice ends with the program, and this sign-in with it.</source>
        <translation>De oefening eindigt met het programma, en deze aanmelding ook.</translation>
    </message>
    <message>
        <source>Every account is signed out on this computer.</source>
        <translation>Alle accounts zijn op deze computer afgemeld.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Er is niemand aangemeld.</translation>
    </message>
    <message>
        <source>%1 is signed out on this computer.</source>
        <translation>%1 is op deze computer afgemeld.</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer.</source>
        <translation>Oefening: niets verlaat deze computer.</translation>
    </message>
    <message>
        <source>Also remembered: %1</source>
        <translation>Ook onthouden: %1</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>comma</source>
        <translation>komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>puntkomma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>verticale streep</translation>
    </message>
    <message>
        <source>none, one column only</source>
        <translation>geen, er is maar één kolom</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Bestand: %1</translation>
    </message>
    <message>
        <source>Text encoding: %1</source>
        <translation>Tekstcodering: %1</translation>
    </message>
    <message>
        <source>Delimiter: %1</source>
        <translation>Scheidingsteken: %1</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Kolommen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) in the file.</source>
        <translation>
            <numerusform>%n gebruiker in het bestand.</numerusform>
            <numerusform>%n gebruikers in het bestand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready to be created.</source>
        <translation>
            <numerusform>%n kan worden aangemaakt.</numerusform>
            <numerusform>%n kunnen worden aangemaakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploads of at most 100: %1.</source>
        <translation>Uploads van maximaal 100: %1.</translation>
    </message>
    <message>
        <source>Template saved to %1.</source>
        <translation>De sjabloon is opgeslagen in %1.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Check a CSV file of users. Needs no sign-in.</source>
        <translation>Een CSV-bestand met gebruikers controleren. Hiervoor hoeft u niet aangemeld te zijn.</translation>
    </message>
    <message>
        <source>List your customers.</source>
        <translation>Uw klanten tonen.</translation>
    </message>
    <message>
        <source>Create the users of a CSV file at a customer, and save their temporary passwords.</source>
        <translation>De gebruikers van een CSV-bestand aanmaken bij een klant en hun tijdelijke wachtwoorden opslaan.</translation>
    </message>
    <message>
        <source>Save a template with the right columns and two examples.</source>
        <translation>Een sjabloon met de juiste kolommen en twee voorbeelden opslaan.</translation>
    </message>
    <message>
        <source>Print the result as JSON.</source>
        <translation>Het resultaat als JSON tonen.</translation>
    </message>
    <message>
        <source>With --json: the cells as read, header first.</source>
        <translation>Met --json: de cellen zoals gelezen, kolomnamen eerst.</translation>
    </message>
    <message>
        <source>Read the file as utf-8, utf-16le, utf-16be or windows-1252.</source>
        <translation>Het bestand lezen als utf-8, utf-16le, utf-16be of windows-1252.</translation>
    </message>
    <message>
        <source>What separates cells: comma, semicolon, tab or pipe.</source>
        <translation>Wat cellen scheidt: comma, semicolon, tab of pipe.</translation>
    </message>
    <message>
        <source>Whether the first row holds column names.</source>
        <translation>Of de eerste rij kolomnamen bevat (yes of no).</translation>
    </message>
    <message>
        <source>Match columns by hand, by number or name: email=3,displayName=Naam.</source>
        <translation>Kolommen zelf toewijzen, op nummer of naam: email=3,displayName=Naam.</translation>
    </message>
    <message>
        <source>Only customers whose company name or domain starts with this.</source>
        <translation>Alleen klanten van wie de bedrijfsnaam of het domein hiermee begint.</translation>
    </message>
    <message>
        <source>The customer: tenant id or whole domain.</source>
        <translation>De klant: tenant-id of volledig domein.</translation>
    </message>
    <message>
        <source>Geographic location of all users: NL, BE, …</source>
        <translation>Geografische locatie van alle gebruikers: NL, BE, …</translation>
    </message>
    <message>
        <source>Where to save the temporary passwords.</source>
        <translation>Waar de tijdelijke wachtwoorden worden opgeslagen.</translation>
    </message>
    <message>
        <source>Only read and say what would happen; create nothing.</source>
        <translation>Alleen lezen en zeggen wat er zou gebeuren; niets aanmaken.</translation>
    </message>
    <message>
        <source>Port to listen on; a free one without this.</source>
        <translation>Poort om op te luisteren; zonder deze optie een vrije poort.</translation>
    </message>
    <message>
        <source>How many customers there are.</source>
        <translation>Hoeveel klanten er zijn.</translation>
    </message>
    <message>
        <source>How many users each customer has already.</source>
        <translation>Hoeveel gebruikers elke klant al heeft.</translation>
    </message>
    <message>
        <source>Milliseconds before every answer.</source>
        <translation>Milliseconden vóór elk antwoord.</translation>
    </message>
    <message>
        <source>Writes a second before it answers 429; 0 for no limit.</source>
        <translation>Schrijfacties per seconde voordat het antwoord 429 komt; 0 voor geen limiet.</translation>
    </message>
    <message>
        <source>JSON file that says what goes wrong when (see below).</source>
        <translation>JSON-bestand dat zegt wat wanneer misgaat (zie hieronder).</translation>
    </message>
    <message>
        <source>Which pretend customers and users there are.</source>
        <translation>Welke verzonnen klanten en gebruikers er zijn.</translation>
    </message>
    <message>
        <source>Practice with a pretend Partner Center inside this program.</source>
        <translation>Oefenen met een verzonnen Partner Center in dit programma.</translation>
    </message>
    <message>
        <source>Address of the service instead of Partner Center&apos;s own.</source>
        <translation>Adres van de service in plaats van dat van Partner Center.</translation>
    </message>
    <message>
        <source>PEM file with certificates to trust besides the system&apos;s.</source>
        <translation>PEM-bestand met certificaten die naast die van het systeem worden vertrouwd.</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase that seals the passwords.</source>
        <translation>Bestand met op de eerste regel de wachtwoordzin waarmee de wachtwoorden worden verzegeld.</translation>
    </message>
    <message>
        <source>Replace a file that exists already.</source>
        <translation>Een bestand dat al bestaat vervangen.</translation>
    </message>
    <message>
        <source>Do not ask for confirmation.</source>
        <translation>Niet om bevestiging vragen.</translation>
    </message>
    <message>
        <source>Language of the messages; the system&apos;s without this.</source>
        <translation>Taal van de meldingen; zonder deze optie die van het systeem.</translation>
    </message>
    <message>
        <source>No progress, only results and errors.</source>
        <translation>Geen voortgang, alleen resultaten en fouten.</translation>
    </message>
    <message>
        <source>Show every request, and the details of errors.</source>
        <translation>Elk verzoek en de details van fouten tonen.</translation>
    </message>
    <message>
        <source>This text; behind a command, of the command.</source>
        <translation>Deze tekst; achter een opdracht die van de opdracht.</translation>
    </message>
    <message>
        <source>The version of the program.</source>
        <translation>De versie van het programma.</translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation>--%1 is tweemaal opgegeven.</translation>
    </message>
    <message>
        <source>%1 has no option --%2.</source>
        <translation>%1 heeft geen optie --%2.</translation>
    </message>
    <message>
        <source>%1 needs: %2.</source>
        <translation>%1 heeft dit nodig: %2.</translation>
    </message>
    <message>
        <source>%1 does not know what to do with “%2”.</source>
        <translation>%1 weet niet wat het met ‘%2’ moet.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>De opdracht ‘%1’ bestaat niet.</translation>
    </message>
    <message>
        <source>Welkom creates many users at a CSP customer from one CSV file.</source>
        <translation>Welkom maakt veel gebruikers tegelijk aan bij een CSP-klant, uit één CSV-bestand.</translation>
    </message>
    <message>
        <source>With every command:</source>
        <translation>Bij elke opdracht:</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 some rows refused or an error found, 2 usage or file, 3 sign-in or permission, 4 service unreachable or faulty, 5 stopped with work left to resume.</source>
        <translation>Afsluitcodes: 0 klaar, 1 rijen geweigerd of een fout gevonden, 2 gebruik of bestand, 3 aanmelding of machtiging, 4 service onbereikbaar of defect, 5 gestopt met werk dat kan worden voortgezet.</translation>
    </message>
    <message>
        <source>Start a pretend Partner Center, with its own sign-in, until Ctrl-C.</source>
        <translation>Een verzonnen Partner Center starten, met een eigen aanmelding, tot Ctrl-C.</translation>
    </message>
    <message>
        <source>How long an access token of its sign-in lasts; 3600 without this.</source>
        <translation>Hoe lang een toegangstoken van de aanmelding geldig is; zonder dit 3600.</translation>
    </message>
    <message>
        <source>Sign in to Partner Center in the browser, or with a code on another device.</source>
        <translation>Aanmelden bij Partner Center in de browser, of met een code op een ander apparaat.</translation>
    </message>
    <message>
        <source>Wipe a stored sign-in from this computer.</source>
        <translation>Een bewaarde aanmelding van deze computer wissen.</translation>
    </message>
    <message>
        <source>Say who is signed in, and for which partner.</source>
        <translation>Tonen wie is aangemeld, en voor welke partner.</translation>
    </message>
    <message>
        <source>Sign in with a code on another device.</source>
        <translation>Aanmelden met een code op een ander apparaat.</translation>
    </message>
    <message>
        <source>Sign in with a browser, but print the address instead of opening it.</source>
        <translation>Aanmelden met een browser, maar het adres tonen in plaats van openen.</translation>
    </message>
    <message>
        <source>User name of a remembered account; the one used last without this.</source>
        <translation>Gebruikersnaam van een onthouden account; zonder deze optie het laatst gebruikte.</translation>
    </message>
    <message>
        <source>Every account on this computer.</source>
        <translation>Alle accounts op deze computer.</translation>
    </message>
    <message>
        <source>Address of the sign-in service instead of Microsoft&apos;s own.</source>
        <translation>Adres van de aanmeldservice in plaats van die van Microsoft.</translation>
    </message>
    <message>
        <source>Application (client) id of your app registration.</source>
        <translation>Toepassings-id (client-id) van uw app-registratie.</translation>
    </message>
    <message>
        <source>global, us-government or china.</source>
        <translation>global, us-government of china.</translation>
    </message>
    <message>
        <source>Where uploads, their sealed passwords and the list of accounts are kept.</source>
        <translation>Waar uploads, hun verzegelde wachtwoorden en de lijst van accounts worden bewaard.</translation>
    </message>
    <message>
        <source>In the environment: WELKOM_CLIENT_ID, WELKOM_AUTHORITY, WELKOM_SERVICE, WELKOM_SCOPE, WELKOM_CLOUD and WELKOM_CA_FILE say what the options of these names say; WELKOM_ACCESS_TOKEN is an access token that was obtained elsewhere.</source>
        <translation>In de omgeving: WELKOM_CLIENT_ID, WELKOM_AUTHORITY, WELKOM_SERVICE, WELKOM_SCOPE, WELKOM_CLOUD en WELKOM_CA_FILE zeggen hetzelfde als de opties met deze namen; WELKOM_ACCESS_TOKEN is een toegangstoken dat elders is verkregen.</translation>
    </message>
    <message>
        <source>List earlier uploads; go on with one; save its temporary passwords, or a report without them; delete its users again; reset a password; discard the passwords; forget it.</source>
        <translation>Eerdere uploads tonen; met één ervan doorgaan; de tijdelijke wachtwoorden ervan opslaan, of een rapport zonder wachtwoorden; de gebruikers weer verwijderen; een wachtwoord opnieuw instellen; de wachtwoorden wissen; de upload vergeten.</translation>
    </message>
    <message>
        <source>With passwords, report and resume: where to save them. A report is CSV, or JSON when the name ends in .json.</source>
        <translation>Bij passwords, report en resume: waar ze worden opgeslagen. Een rapport is CSV, of JSON als de naam op .json eindigt.</translation>
    </message>
    <message>
        <source>With undo: also users whose name, location or user name was changed.</source>
        <translation>Bij undo: ook gebruikers van wie de naam, locatie of gebruikersnaam is gewijzigd.</translation>
    </message>
    <message>
        <source>With undo: also users whose create was never answered, so that only their name and data say that they are of this upload.</source>
        <translation>Bij undo: ook gebruikers bij wie nooit antwoord kwam op het aanmaken, zodat alleen hun naam en gegevens zeggen dat ze bij deze upload horen.</translation>
    </message>
    <message>
        <source>With reset: the row of the user, as runs report shows it.</source>
        <translation>Bij reset: de rij van de gebruiker, zoals runs report die toont.</translation>
    </message>
    <message>
        <source>With resume: also refused users who may be created now without a change, such as when their domain has been verified since.</source>
        <translation>Bij resume: ook geweigerde gebruikers die nu zonder wijziging kunnen worden aangemaakt, bijvoorbeeld omdat hun domein intussen is geverifieerd.</translation>
    </message>
    <message>
        <source>With undo: also users who have a license by now.</source>
        <translation>Met undo: ook gebruikers die inmiddels een licentie hebben.</translation>
    </message>
</context>
<context>
    <name>ConnectionSettings</name>
    <message>
        <source>Worldwide</source>
        <translation>Wereldwijd</translation>
    </message>
    <message>
        <source>US Government</source>
        <translation>Amerikaanse overheid</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>C&amp;loud</source>
        <translation>&amp;Cloud</translation>
    </message>
    <message>
        <source>&amp;Address of the sign-in service</source>
        <translation>Adres van de &amp;aanmeldservice</translation>
    </message>
    <message>
        <source>Connection settings</source>
        <translation>Verbindingsinstellingen</translation>
    </message>
    <message>
        <source>They are kept for you on this computer. Welkom opens anew with them; you may have to sign in again.</source>
        <translation>Ze worden voor u op deze computer bewaard. Welkom wordt er opnieuw mee geopend; mogelijk moet u zich opnieuw aanmelden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Opslaan</translation>
    </message>
    <message>
        <source>App&amp;lication (client) ID</source>
        <translation>Toepassings-&amp;id (client-id)</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>--language is nl or en, not “%1”.</source>
        <translation>--language is nl of en, niet ‘%1’.</translation>
    </message>
    <message>
        <source>welkom-cli --help shows what there is.</source>
        <translation>welkom-cli --help toont wat er is.</translation>
    </message>
    <message>
        <source>--demo and --%1 do not go together: practice has a service, accounts, a data folder and a key of its own.</source>
        <translation>--demo en --%1 gaan niet samen: de oefening heeft een eigen service, accounts, gegevensmap en sleutel.</translation>
    </message>
    <message>
        <source>--device-code and --no-browser do not go together: choose one way to sign in.</source>
        <translation>--device-code en --no-browser gaan niet samen: kies één manier om aan te melden.</translation>
    </message>
</context>
<context>
    <name>CustomersCommand</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n klant</numerusform>
            <numerusform>%n klanten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message numerus="yes">
        <source>A pretend Partner Center with %n customer(s). Its access token is: demo</source>
        <translation>
            <numerusform>Een verzonnen Partner Center met %n klant. Het toegangstoken is: demo</numerusform>
            <numerusform>Een verzonnen Partner Center met %n klanten. Het toegangstoken is: demo</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl-C ends it.</source>
        <translation>Ctrl-C beëindigt het.</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation>--%1 vraagt om een getal van %2 tot en met %3, niet ‘%4’.</translation>
    </message>
    <message>
        <source>Its sign-in authority, for any client id: %1</source>
        <translation>De aanmelding, voor elke client-id: %1</translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>Details for support</source>
        <translation>Details voor ondersteuning</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The user name %1 is already taken at this customer. Choose another one, or leave the row out.</source>
        <translation>De gebruikersnaam %1 is bij deze klant al in gebruik. Kies een andere of laat de rij weg.</translation>
    </message>
    <message>
        <source>The domain of %1 is not a domain of this customer. Correct the address, or add the domain to the customer first.</source>
        <translation>Het domein van %1 is geen domein van deze klant. Verbeter het adres of voeg het domein eerst toe bij de klant.</translation>
    </message>
    <message>
        <source>The domain of %1 signs in elsewhere (it is federated), so no account can be created in it here. Use another domain of the customer.</source>
        <translation>Het domein van %1 meldt zich elders aan (het is federatief), dus kan er hier geen account in worden aangemaakt. Gebruik een ander domein van de klant.</translation>
    </message>
    <message>
        <source>Partner Center does not accept this geographic location for %1. Choose another location.</source>
        <translation>Partner Center aanvaardt deze geografische locatie niet voor %1. Kies een andere locatie.</translation>
    </message>
    <message>
        <source>Partner Center refused the temporary password of %1 twice. Upload the row again: a new password is drawn.</source>
        <translation>Partner Center heeft het tijdelijke wachtwoord van %1 twee keer geweigerd. Upload de rij opnieuw: er wordt dan een nieuw wachtwoord gemaakt.</translation>
    </message>
    <message>
        <source>The directory of this customer is full. Ask the customer to remove accounts that are no longer used.</source>
        <translation>De adreslijst van deze klant is vol. Vraag de klant om accounts te verwijderen die niet meer worden gebruikt.</translation>
    </message>
    <message>
        <source>Your account may not create users at this customer. Ask an administrator of your own organization for the role User Administrator or Directory Writers at this customer, and to make you a member of the group AdminAgents. Then try again.</source>
        <translation>Uw account mag bij deze klant geen gebruikers aanmaken. Vraag een beheerder van uw eigen organisatie om de rol Gebruikersbeheerder of Adreslijstschrijvers bij deze klant en om lidmaatschap van de groep AdminAgents. Probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>Your organization is no longer the partner of this customer. Reload the customers, or ask the customer to accept your invitation again.</source>
        <translation>Uw organisatie is niet meer de partner van deze klant. Laad de klanten opnieuw of vraag de klant om uw uitnodiging opnieuw te accepteren.</translation>
    </message>
    <message>
        <source>The tenant of this customer no longer exists. Reload the customers and choose another one.</source>
        <translation>De tenant van deze klant bestaat niet meer. Laad de klanten opnieuw en kies een andere.</translation>
    </message>
    <message>
        <source>A Conditional Access policy blocks this. Ask the administrator who manages the policy to allow it, then try again.</source>
        <translation>Een beleid voor voorwaardelijke toegang houdt dit tegen. Vraag de beheerder van het beleid om het toe te staan en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>Partner Center does not allow this action for your account. Ask an administrator of your own organization to look at your roles.</source>
        <translation>Partner Center staat deze actie voor uw account niet toe. Vraag een beheerder van uw eigen organisatie om naar uw rollen te kijken.</translation>
    </message>
    <message>
        <source>Partner Center no longer accepts your sign-in. Sign in again; nothing that was done is lost.</source>
        <translation>Partner Center aanvaardt uw aanmelding niet meer. Meld u opnieuw aan; wat is gedaan, blijft behouden.</translation>
    </message>
    <message>
        <source>The address of %1 cannot be found. Check your network, then try again.</source>
        <translation>Het adres van %1 is niet te vinden. Controleer uw netwerk en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>There is no connection to %1. Check your network and your proxy, then try again.</source>
        <translation>Er is geen verbinding met %1. Controleer uw netwerk en uw proxy en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: its certificate is not trusted on this computer. Nothing was sent. Ask your network administrator.</source>
        <translation>De verbinding met %1 is niet veilig: het certificaat wordt op deze computer niet vertrouwd. Er is niets verzonden. Vraag uw netwerkbeheerder om hulp.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 heeft niet op tijd geantwoord.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the whole answer was in.</source>
        <translation>De verbinding met %1 is verbroken voordat het hele antwoord binnen was.</translation>
    </message>
    <message>
        <source>%1 answered in a way that Welkom cannot read. A proxy may be in between.</source>
        <translation>%1 antwoordde op een manier die Welkom niet kan lezen. Mogelijk zit er een proxy tussen.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than Welkom accepts.</source>
        <translation>Het antwoord van %1 is groter dan Welkom aanvaardt.</translation>
    </message>
    <message>
        <source>%1 wants to send Welkom to another address. That is refused, because your sign-in would go along. Check the address of the service.</source>
        <translation>%1 wil Welkom naar een ander adres sturen. Dat wordt geweigerd, omdat uw aanmelding dan zou meegaan. Controleer het adres van de service.</translation>
    </message>
    <message>
        <source>The address %1 does not begin with https. Without it your sign-in could be read on the way, so nothing is sent.</source>
        <translation>Het adres %1 begint niet met https. Uw aanmelding zou dan onderweg gelezen kunnen worden; daarom wordt er niets verzonden.</translation>
    </message>
    <message>
        <source>The list of %1 does not end. Try again; if it stays so, tell the support of Partner Center.</source>
        <translation>De lijst van %1 houdt niet op. Probeer het opnieuw; blijft het zo, meld het dan bij de ondersteuning van Partner Center.</translation>
    </message>
    <message>
        <source>The file %1 does not exist. Check the name and the folder.</source>
        <translation>Het bestand %1 bestaat niet. Controleer de naam en de map.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that you may read it and that no other program keeps it locked.</source>
        <translation>Het bestand %1 kan niet worden gelezen. Controleer of u het mag lezen en of geen ander programma het vergrendelt.</translation>
    </message>
    <message>
        <source>The file %1 is too large. Welkom reads files of at most 1 GB; split it into several files.</source>
        <translation>Het bestand %1 is te groot. Welkom leest bestanden van maximaal 1 GB; splits het in meerdere bestanden.</translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name, or say that it may be replaced.</source>
        <translation>Het bestand %1 bestaat al. Kies een andere naam of geef aan dat het mag worden vervangen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check that the folder exists and that you may write in it.</source>
        <translation>Het bestand %1 kan niet worden geschreven. Controleer of de map bestaat en of u erin mag schrijven.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1. Make room, then try again.</source>
        <translation>Er is op de schijf geen ruimte meer voor %1. Maak ruimte en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>The place of %1 cannot keep a file for you alone: others may be able to read it. Choose a folder on this computer.</source>
        <translation>Op de plaats van %1 kan een bestand niet voor u alleen worden bewaard: anderen kunnen het misschien lezen. Kies een map op deze computer.</translation>
    </message>
    <message>
        <source>The key that protects the temporary passwords on this computer is not available. Unlock your keychain, or name the passphrase file, then try again. Nothing was sent.</source>
        <translation>De sleutel die de tijdelijke wachtwoorden op deze computer beschermt, is niet beschikbaar. Ontgrendel uw sleutelhanger of geef het bestand met de wachtwoordzin op en probeer het daarna opnieuw. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>This passphrase does not open the stored temporary passwords. Use the passphrase that was chosen when they were first stored. Nothing was sent.</source>
        <translation>Deze wachtwoordzin opent de opgeslagen tijdelijke wachtwoorden niet. Gebruik de wachtwoordzin die is gekozen toen ze voor het eerst werden opgeslagen. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Welkom can use. Name a file with a passphrase (--passphrase-file), so that the temporary passwords can be kept encrypted.</source>
        <translation>Deze computer heeft geen sleutelhanger die Welkom kan gebruiken. Geef een bestand met een wachtwoordzin op (--passphrase-file), zodat de tijdelijke wachtwoorden versleuteld kunnen worden bewaard.</translation>
    </message>
    <message>
        <source>The stored uploads in %1 are damaged. Nothing was sent. Keep the folder and ask for help before you remove it: it may hold passwords that exist nowhere else.</source>
        <translation>De opgeslagen uploads in %1 zijn beschadigd. Er is niets verzonden. Bewaar de map en vraag hulp voordat u deze verwijdert: er kunnen wachtwoorden in staan die nergens anders bestaan.</translation>
    </message>
    <message>
        <source>The stored uploads in %1 were written by a newer version of Welkom. Install that version to go on.</source>
        <translation>De opgeslagen uploads in %1 zijn geschreven door een nieuwere versie van Welkom. Installeer die versie om verder te gaan.</translation>
    </message>
    <message>
        <source>Another window of Welkom is working on this upload. Wait until it is done, or close it.</source>
        <translation>Een ander venster van Welkom is met deze upload bezig. Wacht tot dat klaar is of sluit het.</translation>
    </message>
    <message>
        <source>There is no stored upload with the number %1.</source>
        <translation>Er is geen opgeslagen upload met nummer %1.</translation>
    </message>
    <message>
        <source>The temporary passwords of upload %1 have been discarded.</source>
        <translation>De tijdelijke wachtwoorden van upload %1 zijn verwijderd.</translation>
    </message>
    <message>
        <source>None of your customers has the id or the domain %1. Give the whole domain, or the tenant id.</source>
        <translation>Geen van uw klanten heeft de id of het domein %1. Geef het volledige domein of de tenant-id.</translation>
    </message>
    <message>
        <source>Several customers have the domain %1. Give the tenant id.</source>
        <translation>Meerdere klanten hebben het domein %1. Geef de tenant-id.</translation>
    </message>
    <message>
        <source>%1 is not a country or region code. Use two letters, for example NL.</source>
        <translation>%1 is geen land- of regiocode. Gebruik twee letters, bijvoorbeeld NL.</translation>
    </message>
    <message>
        <source>No row of the file is ready, so there is nothing to create. Correct the rows that need attention first.</source>
        <translation>Geen enkele rij van het bestand is gereed, dus er is niets om aan te maken. Verbeter eerst de rijen die aandacht vragen.</translation>
    </message>
    <message>
        <source>Partner Center refused this. Look at its own words in the details.</source>
        <translation>Partner Center heeft dit geweigerd. De eigen woorden van de service staan in de details.</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in, then try again.</source>
        <translation>U bent niet aangemeld. Meld u aan en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>Your organization requires multifactor authentication. Sign in again and confirm it.</source>
        <translation>Uw organisatie vereist meervoudige verificatie. Meld u opnieuw aan en bevestig dit.</translation>
    </message>
    <message>
        <source>Your account may not do this. Ask an administrator of your own organization for the role User Administrator at this customer.</source>
        <translation>Uw account mag dit niet. Vraag een beheerder van uw eigen organisatie om de rol Gebruikersbeheerder bij deze klant.</translation>
    </message>
    <message>
        <source>What was asked for no longer exists at Partner Center.</source>
        <translation>Wat is opgevraagd, bestaat niet meer in Partner Center.</translation>
    </message>
    <message>
        <source>%1 does not exist at Partner Center.</source>
        <translation>%1 bestaat niet in Partner Center.</translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation>Dit bestaat al.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 bestaat al.</translation>
    </message>
    <message>
        <source>Partner Center asks for a pause because there were too many requests. Try again in a few minutes.</source>
        <translation>Partner Center vraagt om een pauze omdat er te veel verzoeken waren. Probeer het over een paar minuten opnieuw.</translation>
    </message>
    <message>
        <source>There is no connection to Partner Center. Check your network, then try again.</source>
        <translation>Er is geen verbinding met Partner Center. Controleer uw netwerk en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>Partner Center reported a fault of its own. Try again later.</source>
        <translation>Partner Center meldde een eigen storing. Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>Something could not be stored on this computer.</source>
        <translation>Er kon iets niet op deze computer worden opgeslagen.</translation>
    </message>
    <message>
        <source>This was stopped before it was sent.</source>
        <translation>Dit is gestopt voordat het werd verzonden.</translation>
    </message>
    <message>
        <source>This upload belongs to %1, but you are signed in as %2. Sign in there to go on with it.</source>
        <translation>Deze upload hoort bij %1, maar u bent aangemeld als %2. Meld u daar aan om ermee verder te gaan.</translation>
    </message>
    <message>
        <source>Welkom cannot listen at %1: another program uses that port. Close it, or choose another port.</source>
        <translation>Welkom kan niet luisteren op %1: een ander programma gebruikt die poort. Sluit dat of kies een andere poort.</translation>
    </message>
    <message>
        <source>The fault plan cannot be used: %1.</source>
        <translation>Het storingsplan kan niet worden gebruikt: %1.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a service. Give one that begins with https://.</source>
        <translation>‘%1’ is geen adres van een service. Geef een adres dat met https:// begint.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation>Het bestand %1 bevat geen certificaat in PEM-vorm.</translation>
    </message>
    <message>
        <source>--header takes yes or no, not “%1”.</source>
        <translation>--header vraagt om yes of no, niet ‘%1’.</translation>
    </message>
    <message>
        <source>The first line of %1 is empty. Write the passphrase there.</source>
        <translation>De eerste regel van %1 is leeg. Zet daar de wachtwoordzin.</translation>
    </message>
    <message>
        <source>%1 is not a text encoding that Welkom reads. Use utf-8, utf-16le, utf-16be or windows-1252.</source>
        <translation>%1 is geen tekstcodering die Welkom leest. Gebruik utf-8, utf-16le, utf-16be of windows-1252.</translation>
    </message>
    <message>
        <source>%1 is not a separator. Use comma, semicolon, tab or pipe.</source>
        <translation>%1 is geen scheidingsteken. Gebruik comma, semicolon, tab of pipe.</translation>
    </message>
    <message>
        <source>%1 does not say which column fills which field. Write field=column, with the number or the name of the column, for example email=3,displayName=Naam. The fields are firstName, lastName, displayName, email and status.</source>
        <translation>%1 zegt niet welke kolom bij welk veld hoort. Schrijf veld=kolom, met het nummer of de naam van de kolom, bijvoorbeeld email=3,displayName=Naam. De velden zijn firstName, lastName, displayName, email en status.</translation>
    </message>
    <message>
        <source>This upload belongs to the service at %1. Use that service to go on with it (--service).</source>
        <translation>Deze upload hoort bij de service op %1. Gebruik die service om ermee verder te gaan (--service).</translation>
    </message>
    <message>
        <source>Partner Center gave no clear answer, so it is not known whether this was done. Welkom looks it up before it tries again.</source>
        <translation>Partner Center gaf geen duidelijk antwoord, dus is niet bekend of dit is gedaan. Welkom zoekt het op voordat het opnieuw wordt geprobeerd.</translation>
    </message>
    <message>
        <source>Welkom has no client id yet. An administrator registers Welkom once in Microsoft Entra (App registrations, platform Mobile and desktop applications, redirect http://localhost, public client flows allowed, delegated permission user_impersonation of Microsoft Partner Center with admin consent). Then give its application id with --client-id or in the configuration file.</source>
        <translation>Welkom heeft nog geen client-id. Een beheerder registreert Welkom één keer in Microsoft Entra (App-registraties, platform Mobiele en bureaubladtoepassingen, omleiding http://localhost, openbare clientstromen toegestaan, gedelegeerde machtiging user_impersonation van Microsoft Partner Center met beheerderstoestemming). Geef daarna de toepassings-id op met --client-id of in het configuratiebestand.</translation>
    </message>
    <message>
        <source>The client id %1 is not an application id. Copy the Application (client) ID from the overview of the app registration: 36 characters, such as 00000000-0000-0000-0000-000000000000.</source>
        <translation>De client-id %1 is geen toepassings-id. Kopieer de toepassings-id (client) uit het overzicht van de app-registratie: 36 tekens, zoals 00000000-0000-0000-0000-000000000000.</translation>
    </message>
    <message>
        <source>The sign-in service does not know the client id %1 in this organization, or does not let it sign users in. Compare it with the app registration; an administrator corrects the registration.</source>
        <translation>De aanmeldservice kent de client-id %1 niet in deze organisatie of laat er geen gebruikers mee aanmelden. Vergelijk de id met de app-registratie; een beheerder verbetert de registratie.</translation>
    </message>
    <message>
        <source>The app registration %1 is not one of a desktop program. An administrator sets Allow public client flows to Yes in its authentication settings, with the platform Mobile and desktop applications and no secret.</source>
        <translation>De app-registratie %1 is niet die van een bureaubladprogramma. Een beheerder zet bij de verificatie-instellingen ‘Openbare clientstromen toestaan’ op Ja, met het platform Mobiele en bureaubladtoepassingen en zonder geheim.</translation>
    </message>
    <message>
        <source>The app registration %1 lacks the redirect address http://localhost. An administrator adds it under the platform Mobile and desktop applications.</source>
        <translation>In de app-registratie %1 ontbreekt het omleidingsadres http://localhost. Een beheerder voegt het toe onder het platform Mobiele en bureaubladtoepassingen.</translation>
    </message>
    <message>
        <source>The sign-in service refused the permissions that Welkom asks for. Check the scope in the configuration; it names one service only.</source>
        <translation>De aanmeldservice heeft de machtigingen geweigerd waar Welkom om vraagt. Controleer het bereik (scope) in de configuratie; dat noemt maar één service.</translation>
    </message>
    <message>
        <source>Microsoft Partner Center is not present in this organization. Sign in with an account of your partner organization; an administrator opens Partner Center once there.</source>
        <translation>Microsoft Partner Center is niet aanwezig in deze organisatie. Meld u aan met een account van uw partnerorganisatie; een beheerder opent Partner Center daar één keer.</translation>
    </message>
    <message>
        <source>Nobody has allowed Welkom to use Partner Center for your account. Sign in again and accept the permissions, or ask an administrator of your organization to grant admin consent.</source>
        <translation>Niemand heeft Welkom toegestaan om Partner Center voor uw account te gebruiken. Meld u opnieuw aan en accepteer de machtigingen, of vraag een beheerder van uw organisatie om beheerderstoestemming.</translation>
    </message>
    <message>
        <source>Only an administrator may allow Welkom to use Partner Center. A Global Administrator of your organization who is also an Admin agent grants admin consent in the app registration; then sign in again.</source>
        <translation>Alleen een beheerder mag Welkom toestaan om Partner Center te gebruiken. Een globale beheerder van uw organisatie die ook beheeragent is, geeft beheerderstoestemming in de app-registratie; meld u daarna opnieuw aan.</translation>
    </message>
    <message>
        <source>Welkom has no consent in the tenant of this customer. An Admin agent of your organization grants it for the customer; then try again.</source>
        <translation>Welkom heeft geen toestemming in de tenant van deze klant. Een beheeragent van uw organisatie geeft die voor de klant; probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>This account does not exist. Check the user name and sign in again.</source>
        <translation>Dit account bestaat niet. Controleer de gebruikersnaam en meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>This account does not belong to the organization where you sign in. Choose an account of your partner organization.</source>
        <translation>Dit account hoort niet bij de organisatie waar u zich aanmeldt. Kies een account van uw partnerorganisatie.</translation>
    </message>
    <message>
        <source>The organization to sign in to does not exist. Check the address of the sign-in service in the configuration.</source>
        <translation>De organisatie om u bij aan te melden bestaat niet. Controleer het adres van de aanmeldservice in de configuratie.</translation>
    </message>
    <message>
        <source>Your organization belongs to another national cloud. Choose that cloud in the configuration.</source>
        <translation>Uw organisatie hoort bij een andere nationale cloud. Kies die cloud in de configuratie.</translation>
    </message>
    <message>
        <source>Your account has no multifactor authentication yet. Sign in with the browser and set it up there, then sign in again.</source>
        <translation>Uw account heeft nog geen meervoudige verificatie. Meld u aan met de browser, stel die daar in en meld u daarna opnieuw aan.</translation>
    </message>
    <message>
        <source>Your organization blocks signing in with a code. Sign in with the browser, or ask the administrator who manages the Conditional Access policies.</source>
        <translation>Uw organisatie staat aanmelden met een code niet toe. Meld u aan met de browser of vraag de beheerder van het beleid voor voorwaardelijke toegang.</translation>
    </message>
    <message>
        <source>Your account may not use Welkom: the app registration is limited to chosen users. Ask an administrator of your organization to assign you.</source>
        <translation>Uw account mag Welkom niet gebruiken: de app-registratie is beperkt tot gekozen gebruikers. Vraag een beheerder van uw organisatie om u toe te wijzen.</translation>
    </message>
    <message>
        <source>A cross-tenant access policy blocks this sign-in. Ask the administrators of your organization and of the customer to allow it.</source>
        <translation>Een beleid voor toegang tussen tenants houdt deze aanmelding tegen. Vraag de beheerders van uw organisatie en van de klant om die toe te staan.</translation>
    </message>
    <message>
        <source>Somebody else signed in than %1. Sign in with that account, or add the other one as a new account.</source>
        <translation>Iemand anders dan %1 heeft zich aangemeld. Meld u met dat account aan of voeg het andere als nieuw account toe.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser. Sign in again when you want to go on.</source>
        <translation>De aanmelding is in de browser geannuleerd. Meld u opnieuw aan als u verder wilt gaan.</translation>
    </message>
    <message>
        <source>Your sign-in is no longer valid: it has expired, or your password was changed. Sign in again; nothing that was done is lost.</source>
        <translation>Uw aanmelding is niet meer geldig: die is verlopen of uw wachtwoord is gewijzigd. Meld u opnieuw aan; wat is gedaan, blijft behouden.</translation>
    </message>
    <message>
        <source>The sign-in service wants you to confirm your sign-in. Sign in again.</source>
        <translation>De aanmeldservice wil dat u uw aanmelding bevestigt. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>Nobody finished the sign-in in time. Sign in again.</source>
        <translation>De aanmelding is niet op tijd voltooid. Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>What came back from the browser does not belong to this sign-in, so it was not accepted. Start again from Welkom, in one browser window.</source>
        <translation>Wat uit de browser terugkwam, hoort niet bij deze aanmelding en is daarom niet geaccepteerd. Begin opnieuw vanuit Welkom, in één browservenster.</translation>
    </message>
    <message>
        <source>The answer of %1 does not prove who signed in, so it was not accepted. Check the clock of this computer and the address of the sign-in service.</source>
        <translation>Het antwoord van %1 bewijst niet wie zich heeft aangemeld en is daarom niet geaccepteerd. Controleer de klok van deze computer en het adres van de aanmeldservice.</translation>
    </message>
    <message>
        <source>The sign-in service %1 is out of order at the moment. Try again in a few minutes.</source>
        <translation>De aanmeldservice %1 is op dit moment buiten werking. Probeer het over een paar minuten opnieuw.</translation>
    </message>
    <message>
        <source>The sign-in service refused the request of Welkom. Check the configuration; if it is right, report this with the details.</source>
        <translation>De aanmeldservice heeft het verzoek van Welkom geweigerd. Controleer de configuratie; klopt die, meld dit dan met de details.</translation>
    </message>
    <message>
        <source>Another window of Welkom is busy with the same sign-in. Wait until it is done, or close it, then try again.</source>
        <translation>Een ander venster van Welkom is met dezelfde aanmelding bezig. Wacht tot dat klaar is of sluit het en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>No browser could be opened. Use --no-browser to see the address, or --device-code to sign in on another device.</source>
        <translation>Er kon geen browser worden geopend. Gebruik --no-browser om het adres te zien of --device-code om u op een ander apparaat aan te melden.</translation>
    </message>
    <message>
        <source>The sign-in service %1 does not offer signing in with a code. Sign in with the browser.</source>
        <translation>De aanmeldservice %1 biedt geen aanmelding met een code. Meld u aan met de browser.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a sign-in service. Check the authority in the configuration.</source>
        <translation>Wat op %1 antwoordt, is geen aanmeldservice. Controleer het adres van de aanmeldservice (authority) in de configuratie.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not keep your sign-in: it lasts until Welkom is closed. Unlock or install a keychain to stay signed in.</source>
        <translation>De sleutelhanger van deze computer bewaart uw aanmelding niet: die duurt tot Welkom wordt gesloten. Ontgrendel of installeer een sleutelhanger om aangemeld te blijven.</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used now, so your stored sign-in cannot be read or removed. Unlock the keychain, then try again.</source>
        <translation>De sleutelhanger van deze computer kan nu niet worden gebruikt, dus kan uw bewaarde aanmelding niet worden gelezen of verwijderd. Ontgrendel de sleutelhanger en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>What the keychain of this computer holds for Welkom is incomplete. Sign out, then sign in again.</source>
        <translation>Wat de sleutelhanger van deze computer voor Welkom bewaart, is onvolledig. Meld u af en daarna opnieuw aan.</translation>
    </message>
    <message>
        <source>The configuration cannot be used: %1.</source>
        <translation>De configuratie kan niet worden gebruikt: %1.</translation>
    </message>
    <message>
        <source>The configuration file %1 is not used, because others than an administrator may change it. An administrator takes that right away, or removes the file.</source>
        <translation>Het configuratiebestand %1 wordt niet gebruikt, omdat anderen dan een beheerder het mogen wijzigen. Een beheerder neemt dat recht weg of verwijdert het bestand.</translation>
    </message>
    <message>
        <source>The account %1 is not signed in on this computer. Sign in with it first.</source>
        <translation>Het account %1 is op deze computer niet aangemeld. Meld u er eerst mee aan.</translation>
    </message>
    <message>
        <source>This upload has no row %1. The report shows which rows there are.</source>
        <translation>Deze upload heeft geen rij %1. Het rapport laat zien welke rijen er zijn.</translation>
    </message>
    <message>
        <source>There is no reason to reset the password of %1 here: it is the one that was stored, or the user has no account of this upload. Partner Center can reset any password.</source>
        <translation>Er is geen reden om het wachtwoord van %1 hier opnieuw in te stellen: het is het opgeslagen wachtwoord, of de gebruiker heeft geen account uit deze upload. In Partner Center kunt u elk wachtwoord opnieuw instellen.</translation>
    </message>
    <message>
        <source>Upload %1 still keeps its temporary passwords. Discard them first.</source>
        <translation>Upload %1 bewaart de tijdelijke wachtwoorden nog. Wis ze eerst.</translation>
    </message>
    <message>
        <source>It is not yet certain what became of every user of upload %1, so it is kept. Go on with the upload, the undo or the reset that was begun, first.</source>
        <translation>Het is nog niet van elke gebruiker van upload %1 zeker wat ervan geworden is, dus de upload blijft bewaard. Ga eerst door met de upload, het ongedaan maken of het opnieuw instellen dat begonnen is.</translation>
    </message>
    <message>
        <source>Refused: user name is taken</source>
        <translation>Geweigerd: naam is al in gebruik</translation>
    </message>
    <message>
        <source>Refused: password not accepted</source>
        <translation>Geweigerd: wachtwoord niet aanvaard</translation>
    </message>
    <message>
        <source>Refused: domain not usable</source>
        <translation>Geweigerd: domein niet bruikbaar</translation>
    </message>
    <message>
        <source>Refused: location not accepted</source>
        <translation>Geweigerd: locatie niet aanvaard</translation>
    </message>
    <message>
        <source>Refused: directory is full</source>
        <translation>Geweigerd: adreslijst is vol</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>Refused by the service: %1</source>
        <translation>Geweigerd door de service: %1</translation>
    </message>
    <message>
        <source>Not created: the upload was stopped before.</source>
        <translation>Niet aangemaakt: de upload is eerder gestopt.</translation>
    </message>
    <message>
        <source>Not certain: continue the upload to find out.</source>
        <translation>Niet zeker: zet de upload voort om het na te gaan.</translation>
    </message>
    <message>
        <source>The user name is already taken.</source>
        <translation>De gebruikersnaam is al in gebruik.</translation>
    </message>
    <message>
        <source>The password was refused twice.</source>
        <translation>Het wachtwoord is twee keer geweigerd.</translation>
    </message>
    <message>
        <source>The domain is not a domain of this customer.</source>
        <translation>Het domein is geen domein van deze klant.</translation>
    </message>
    <message>
        <source>There is no connection to Partner Center. Check your network; your sign-in is kept.</source>
        <translation>Er is geen verbinding met Partner Center. Controleer uw netwerk; u blijft aangemeld.</translation>
    </message>
    <message>
        <source>Your account may not see the customers. Ask for the role Admin agent in Partner Center, then try again.</source>
        <translation>Uw account mag de klanten niet zien. Vraag in Partner Center om de rol beheeragent en probeer het daarna opnieuw.</translation>
    </message>
    <message>
        <source>Ask for the role User Administrator or Directory Writers, then try again.</source>
        <translation>Vraag de rol Gebruikersbeheerder of Adreslijstschrijvers aan en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>No browser could be opened. Use a code instead, and sign in on another device.</source>
        <translation>Er kon geen browser worden geopend. Gebruik in plaats daarvan een code en meld u aan op een ander apparaat.</translation>
    </message>
    <message>
        <source>%1 answered about another user than the one it was asked about. That answer does not count. If it happens again, contact the support of Microsoft.</source>
        <translation>%1 gaf antwoord over een andere gebruiker dan waarnaar werd gevraagd. Dat antwoord telt niet mee. Gebeurt het opnieuw, neem dan contact op met de ondersteuning van Microsoft.</translation>
    </message>
</context>
<context>
    <name>FaultPlan</name>
    <message>
        <source>the file is not a JSON object</source>
        <translation>het bestand is geen JSON-object</translation>
    </message>
    <message>
        <source>the file is not JSON (%1, at byte %2)</source>
        <translation>het bestand is geen JSON (%1, bij byte %2)</translation>
    </message>
    <message>
        <source>“faults” has to be a list</source>
        <translation>‘faults’ moet een lijst zijn</translation>
    </message>
    <message>
        <source>there is no member “%1”</source>
        <translation>het lid ‘%1’ bestaat niet</translation>
    </message>
    <message>
        <source>has to be an object</source>
        <translation>moet een object zijn</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>ontbreekt</translation>
    </message>
    <message>
        <source>has to be true or false</source>
        <translation>moet true of false zijn</translation>
    </message>
    <message>
        <source>there is no operation “%1”</source>
        <translation>de bewerking ‘%1’ bestaat niet</translation>
    </message>
    <message>
        <source>there is no such fault as “%1”</source>
        <translation>de storing ‘%1’ bestaat niet</translation>
    </message>
    <message>
        <source>has to be text or an object</source>
        <translation>moet tekst of een object zijn</translation>
    </message>
    <message>
        <source>says nothing with “%1”</source>
        <translation>betekent niets bij ‘%1’</translation>
    </message>
    <message>
        <source>has to be 1 at least</source>
        <translation>moet minstens 1 zijn</translation>
    </message>
    <message>
        <source>has to be text</source>
        <translation>moet tekst zijn</translation>
    </message>
    <message>
        <source>has to be a whole number from %1 to %2</source>
        <translation>moet een geheel getal van %1 tot en met %2 zijn</translation>
    </message>
</context>
<context>
    <name>FaultPlanHelp</name>
    <message>
        <source>POST, GET, ...</source>
        <translation>POST, GET, ...</translation>
    </message>
    <message>
        <source>such as /v1/customers/*/users; * is anything but a slash</source>
        <translation>zoals /v1/customers/*/users; * staat voor één deel</translation>
    </message>
    <message>
        <source>createUser, listUsers, listDeletedUsers, getUser,</source>
        <translation>createUser, listUsers, listDeletedUsers, getUser,</translation>
    </message>
    <message>
        <source>the account that the request is about</source>
        <translation>het account waarover het verzoek gaat</translation>
    </message>
    <message>
        <source>only this one of them, counted from 1</source>
        <translation>alleen deze, geteld vanaf 1</translation>
    </message>
    <message>
        <source>every 5th of them, for 5</source>
        <translation>elke vijfde, bij 5</translation>
    </message>
    <message>
        <source>at most so often</source>
        <translation>ten hoogste zo vaak</translation>
    </message>
    <message>
        <source>answers with “status”; “body” (text or object),</source>
        <translation>antwoordt met ‘status’; ‘body’ (tekst of object),</translation>
    </message>
    <message>
        <source>“headers” (object) and “retryAfter” (seconds) may be given</source>
        <translation>‘headers’ (object) en ‘retryAfter’ (seconden) mogen erbij</translation>
    </message>
    <message>
        <source>a page of a proxy, with “status” (502)</source>
        <translation>een pagina van een proxy, met ‘status’ (502)</translation>
    </message>
    <message>
        <source>nothing but “delay”</source>
        <translation>niets dan ‘delay’</translation>
    </message>
    <message>
        <source>never answers</source>
        <translation>antwoordt nooit</translation>
    </message>
    <message>
        <source>closes the connection without an answer</source>
        <translation>sluit de verbinding zonder antwoord</translation>
    </message>
    <message>
        <source>breaks the connection off without an answer</source>
        <translation>breekt de verbinding af zonder antwoord</translation>
    </message>
    <message>
        <source>closes it after “bytes” (20) of the answer&apos;s body</source>
        <translation>sluit haar na ‘bytes’ (20) van de inhoud van het antwoord</translation>
    </message>
    <message>
        <source>the right answer, “bytes” (16) at a time, every “delay”</source>
        <translation>het juiste antwoord, telkens ‘bytes’ (16), om de ‘delay’</translation>
    </message>
    <message>
        <source>words where JSON should be</source>
        <translation>woorden waar JSON hoort te staan</translation>
    </message>
    <message>
        <source>only the first half of the JSON</source>
        <translation>alleen de eerste helft van de JSON</translation>
    </message>
    <message>
        <source>no body</source>
        <translation>geen inhoud</translation>
    </message>
    <message>
        <source>a body of “bytes” (33554432) bytes</source>
        <translation>een inhoud van ‘bytes’ (33554432) bytes</translation>
    </message>
    <message>
        <source>401, once</source>
        <translation>401, één keer</translation>
    </message>
    <message>
        <source>401, and the token is refused from now on</source>
        <translation>401, en het token wordt voortaan geweigerd</translation>
    </message>
    <message>
        <source>401 with 900421: no multifactor authentication</source>
        <translation>401 met 900421: geen meervoudige verificatie</translation>
    </message>
    <message>
        <source>true: the request takes effect before answer, html, hang,</source>
        <translation>true: het verzoek heeft effect vóór answer, html, hang,</translation>
    </message>
    <message>
        <source>milliseconds that go by before the fault shows</source>
        <translation>milliseconden die voorbijgaan voordat de storing optreedt</translation>
    </message>
    <message>
        <source>how the request log calls it</source>
        <translation>hoe het logboek van verzoeken haar noemt</translation>
    </message>
    <message>
        <source>A fault plan is a JSON file with one member, “faults”: a list of rules.</source>
        <translation>Een storingsplan is een JSON-bestand met één lid, ‘faults’: een lijst regels.</translation>
    </message>
    <message>
        <source>Every rule says which requests it is about and, with “do”, what goes wrong.</source>
        <translation>Elke regel zegt over welke verzoeken het gaat en, met ‘do’, wat er misgaat.</translation>
    </message>
    <message>
        <source>The first rule whose turn it is acts. Members that do not exist are errors.</source>
        <translation>De eerste regel die aan de beurt is, telt. Leden die niet bestaan, zijn fouten.</translation>
    </message>
    <message>
        <source>Which requests (what is left out matches every request):</source>
        <translation>Welke verzoeken (wat ontbreekt, past bij elk verzoek):</translation>
    </message>
    <message>
        <source>What goes wrong, the value of “do”:</source>
        <translation>Wat er misgaat, de waarde van ‘do’:</translation>
    </message>
    <message>
        <source>With it:</source>
        <translation>Daarbij:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Voorbeeld:</translation>
    </message>
    <message>
        <source>the right status, with another user in the body</source>
        <translation>de juiste status, met een andere gebruiker in de inhoud</translation>
    </message>
    <message>
        <source>cut, reset or other-user; without it, it does not</source>
        <translation>cut, reset of other-user; zonder dit gebeurt dat niet</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Weergavenaam</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Status update</source>
        <translation>Statusupdate</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>CSV files (%1)</source>
        <translation>CSV-bestanden (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Alle bestanden (%1)</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>column %1</source>
        <translation>kolom %1</translation>
    </message>
    <message>
        <source>This is a workbook, not a CSV file. Open it in Excel, choose Save As and the type “CSV UTF-8 (Comma delimited)”, and use that file.</source>
        <translation>Dit is een werkmap, geen CSV-bestand. Open de werkmap in Excel, kies Opslaan als met het type ‘CSV UTF-8 (door komma’s gescheiden)’ en gebruik dat bestand.</translation>
    </message>
    <message>
        <source>This is a PDF, not a CSV file. Put the users in a worksheet, save it in Excel as “CSV UTF-8 (Comma delimited)”, and use that file.</source>
        <translation>Dit is een pdf, geen CSV-bestand. Zet de gebruikers in een werkblad, sla het in Excel op als ‘CSV UTF-8 (door komma’s gescheiden)’ en gebruik dat bestand.</translation>
    </message>
    <message>
        <source>This is a picture, not a CSV file. Put the users in a worksheet, save it in Excel as “CSV UTF-8 (Comma delimited)”, and use that file.</source>
        <translation>Dit is een afbeelding, geen CSV-bestand. Zet de gebruikers in een werkblad, sla het in Excel op als ‘CSV UTF-8 (door komma’s gescheiden)’ en gebruik dat bestand.</translation>
    </message>
    <message>
        <source>This is a compressed archive, not a CSV file. Unpack it and use the CSV file in it; a workbook has to be saved in Excel as “CSV UTF-8 (Comma delimited)”.</source>
        <translation>Dit is een gecomprimeerd archief, geen CSV-bestand. Pak het uit en gebruik het CSV-bestand dat erin zit; een werkmap moet in Excel worden opgeslagen als ‘CSV UTF-8 (door komma’s gescheiden)’.</translation>
    </message>
    <message>
        <source>This is not a text file. Save the users in Excel as “CSV UTF-8 (Comma delimited)”, and use that file.</source>
        <translation>Dit is geen tekstbestand. Sla de gebruikers in Excel op als ‘CSV UTF-8 (door komma’s gescheiden)’ en gebruik dat bestand.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Het bestand is leeg.</translation>
    </message>
    <message>
        <source>The file has column names but no users.</source>
        <translation>Het bestand heeft kolomnamen maar geen gebruikers.</translation>
    </message>
    <message numerus="yes">
        <source>The file has more than 100 users. It counts as %n uploads of at most 100; Welkom does them all.</source>
        <translation>
            <numerusform>Het bestand heeft meer dan 100 gebruikers. Het telt als %n upload van maximaal 100; Welkom doet alles.</numerusform>
            <numerusform>Het bestand heeft meer dan 100 gebruikers. Het telt als %n uploads van maximaal 100; Welkom doet ze allemaal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first row holds a user, not the names of the columns. Put a row with the names above it (%1), or say which column is which.</source>
        <translation>De eerste rij bevat een gebruiker, niet de kolomnamen. Zet er een rij met de namen boven (%1) of geef aan welke kolom wat is.</translation>
    </message>
    <message>
        <source>The file has no column %1, which was chosen for %2. Columns found: %3.</source>
        <translation>Het bestand heeft geen kolom %1, die voor %2 is gekozen. Gevonden kolommen: %3.</translation>
    </message>
    <message>
        <source>No column was recognized as %1: the file has only one column, %2. Check that its columns are separated by commas, semicolons, tabs or pipes.</source>
        <translation>Geen kolom is herkend als %1: het bestand heeft maar één kolom, %2. Controleer of de kolommen gescheiden zijn door komma’s, puntkomma’s, tabs of verticale strepen.</translation>
    </message>
    <message>
        <source>No column was recognized as %1. Columns found: %2. Give the right column the name “%1”, or say which one it is.</source>
        <translation>Geen kolom is herkend als %1. Gevonden kolommen: %2. Geef de juiste kolom de naam ‘%1’ of geef aan welke het is.</translation>
    </message>
    <message>
        <source>Column %1 has no name and is left out: Partner Center takes only its own fields.</source>
        <translation>Kolom %1 heeft geen naam en wordt weggelaten: Partner Center neemt alleen zijn eigen velden aan.</translation>
    </message>
    <message>
        <source>Column %1 (%2) is left out: Partner Center takes only its own fields.</source>
        <translation>Kolom %1 (%2) wordt weggelaten: Partner Center neemt alleen zijn eigen velden aan.</translation>
    </message>
    <message>
        <source>Several columns are for %1: %2. Leave one of them, or say which one it is.</source>
        <translation>Meerdere kolommen zijn voor %1: %2. Laat er één staan of geef aan welke het is.</translation>
    </message>
    <message>
        <source>Row %1, %2: a quotation mark is opened but never closed (line %3).</source>
        <translation>Rij %1, %2: een aanhalingsteken wordt geopend maar nooit gesloten (regel %3).</translation>
    </message>
    <message>
        <source>Row %1, %2: there is text behind the closing quotation mark (line %3). It was added to the cell.</source>
        <translation>Rij %1, %2: achter het sluitende aanhalingsteken staat tekst (regel %3). Die is aan de cel toegevoegd.</translation>
    </message>
    <message>
        <source>Row %1, %2: the cell holds a NUL character, so the file may be damaged.</source>
        <translation>Rij %1, %2: de cel bevat een NUL-teken; mogelijk is het bestand beschadigd.</translation>
    </message>
    <message>
        <source>Row %1, %2: the cell holds bytes that are no text in this encoding. Choose another text encoding, or type the cell again.</source>
        <translation>Rij %1, %2: de cel bevat bytes die in deze tekstcodering geen tekst zijn. Kies een andere tekstcodering of typ de cel opnieuw.</translation>
    </message>
    <message>
        <source>Row %1, %2: the cell holds a line break or a tab. It is sent as a space.</source>
        <translation>Rij %1, %2: de cel bevat een regeleinde of een tab. Dat wordt als spatie verzonden.</translation>
    </message>
    <message>
        <source>Row %1, %2: the cell holds an invisible control character.</source>
        <translation>Rij %1, %2: de cel bevat een onzichtbaar besturingsteken.</translation>
    </message>
    <message>
        <source>Row %1, %2: the spaces around the text are left out.</source>
        <translation>Rij %1, %2: de spaties om de tekst heen worden weggelaten.</translation>
    </message>
    <message>
        <source>Row %1: the display name is missing.</source>
        <translation>Rij %1: de weergavenaam ontbreekt.</translation>
    </message>
    <message>
        <source>Row %1: the email address is missing.</source>
        <translation>Rij %1: het e-mailadres ontbreekt.</translation>
    </message>
    <message>
        <source>Row %1: row %2 has the same email address.</source>
        <translation>Rij %1: rij %2 heeft hetzelfde e-mailadres.</translation>
    </message>
    <message>
        <source>Row %1: the first name has %2 characters; at most 50 are allowed.</source>
        <translation>Rij %1: de voornaam heeft %2 tekens; maximaal 50 zijn toegestaan.</translation>
    </message>
    <message>
        <source>Row %1: the last name has %2 characters; at most 50 are allowed.</source>
        <translation>Rij %1: de achternaam heeft %2 tekens; maximaal 50 zijn toegestaan.</translation>
    </message>
    <message>
        <source>Row %1: the display name has %2 characters; at most 50 are allowed.</source>
        <translation>Rij %1: de weergavenaam heeft %2 tekens; maximaal 50 zijn toegestaan.</translation>
    </message>
    <message>
        <source>Row %1, %2: the cell has to be empty. The result file of an earlier upload was probably chosen again.</source>
        <translation>Rij %1, %2: de cel moet leeg zijn. Waarschijnlijk is het resultaatbestand van een eerdere upload opnieuw gekozen.</translation>
    </message>
    <message>
        <source>Row %1, Email: “mailto:” is not part of the address.</source>
        <translation>Rij %1, E-mail: ‘mailto:’ hoort niet bij het adres.</translation>
    </message>
    <message>
        <source>Row %1, Email: only the address itself is allowed, without angle brackets.</source>
        <translation>Rij %1, E-mail: alleen het adres zelf is toegestaan, zonder punthaken.</translation>
    </message>
    <message>
        <source>Row %1, Email: the address has a space in it.</source>
        <translation>Rij %1, E-mail: in het adres staat een spatie.</translation>
    </message>
    <message>
        <source>Row %1, Email: the domain has a comma instead of a dot.</source>
        <translation>Rij %1, E-mail: het domein heeft een komma in plaats van een punt.</translation>
    </message>
    <message>
        <source>Row %1, Email: the address has no @.</source>
        <translation>Rij %1, E-mail: het adres heeft geen @.</translation>
    </message>
    <message>
        <source>Row %1, Email: the address has more than one @.</source>
        <translation>Rij %1, E-mail: het adres heeft meer dan één @.</translation>
    </message>
    <message>
        <source>Row %1, Email: the name before the @ is missing.</source>
        <translation>Rij %1, E-mail: de naam vóór de @ ontbreekt.</translation>
    </message>
    <message>
        <source>Row %1, Email: the domain behind the @ is missing.</source>
        <translation>Rij %1, E-mail: het domein achter de @ ontbreekt.</translation>
    </message>
    <message>
        <source>Row %1, Email: letters with accents are not allowed before the @.</source>
        <translation>Rij %1, E-mail: letters met accenten zijn vóór de @ niet toegestaan.</translation>
    </message>
    <message>
        <source>Row %1, Email: before the @ only letters, digits and &apos; . - _ ! # ^ ~ are allowed.</source>
        <translation>Rij %1, E-mail: vóór de @ zijn alleen letters, cijfers en &apos; . - _ ! # ^ ~ toegestaan.</translation>
    </message>
    <message>
        <source>Row %1, Email: letters with accents are not allowed in the domain.</source>
        <translation>Rij %1, E-mail: letters met accenten zijn in het domein niet toegestaan.</translation>
    </message>
    <message>
        <source>Row %1, Email: in the domain only letters, digits, hyphens and dots are allowed.</source>
        <translation>Rij %1, E-mail: in het domein zijn alleen letters, cijfers, koppeltekens en punten toegestaan.</translation>
    </message>
    <message>
        <source>Row %1, Email: the address begins with a dot.</source>
        <translation>Rij %1, E-mail: het adres begint met een punt.</translation>
    </message>
    <message>
        <source>Row %1, Email: there is a dot right before the @.</source>
        <translation>Rij %1, E-mail: er staat een punt vlak voor de @.</translation>
    </message>
    <message>
        <source>Row %1, Email: the address has two dots in a row.</source>
        <translation>Rij %1, E-mail: het adres heeft twee punten achter elkaar.</translation>
    </message>
    <message>
        <source>Row %1, Email: the domain is not whole, it has no dot.</source>
        <translation>Rij %1, E-mail: het domein is niet volledig; er staat geen punt in.</translation>
    </message>
    <message>
        <source>Row %1, Email: the domain is malformed.</source>
        <translation>Rij %1, E-mail: het domein is niet goed geschreven.</translation>
    </message>
    <message>
        <source>Row %1, Email: the name before the @ has %2 characters; at most 64 are allowed.</source>
        <translation>Rij %1, E-mail: de naam vóór de @ heeft %2 tekens; maximaal 64 zijn toegestaan.</translation>
    </message>
    <message>
        <source>Row %1, Email: the domain has %2 characters; at most 48 are allowed.</source>
        <translation>Rij %1, E-mail: het domein heeft %2 tekens; maximaal 48 zijn toegestaan.</translation>
    </message>
    <message>
        <source>Row %1: %2 is not a domain of this customer.</source>
        <translation>Rij %1: %2 is geen domein van deze klant.</translation>
    </message>
    <message>
        <source>Row %1: the domain %2 signs in elsewhere (it is federated), so no account can be created in it here.</source>
        <translation>Rij %1: het domein %2 meldt zich elders aan (het is federatief), dus kan er hier geen account in worden aangemaakt.</translation>
    </message>
    <message>
        <source>Row %1: this user already exists at the customer.</source>
        <translation>Rij %1: deze gebruiker bestaat al bij de klant.</translation>
    </message>
    <message>
        <source>Row %1: a deleted user has this name and can be restored for %2 days.</source>
        <translation>Rij %1: een verwijderde gebruiker heeft deze naam en kan nog %2 dagen worden hersteld.</translation>
    </message>
    <message>
        <source>Row %1, %2: number of cells %3, number of columns %4. Look for a separator too many, or one that is missing.</source>
        <translation>Rij %1, %2: aantal cellen %3, aantal kolommen %4. Kijk of er een scheidingsteken te veel is of ontbreekt.</translation>
    </message>
    <message>
        <source>The file has no column for the display name. It is made of the first and the last name.</source>
        <translation>Het bestand heeft geen kolom voor de weergavenaam. Die wordt gemaakt van de voor- en achternaam.</translation>
    </message>
</context>
<context>
    <name>LandingPage</name>
    <message>
        <source>You are signed in</source>
        <translation>U bent aangemeld</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>U bent niet aangemeld</translation>
    </message>
    <message>
        <source>You can close this page and go back to Welkom.</source>
        <translation>U kunt deze pagina sluiten en teruggaan naar Welkom.</translation>
    </message>
    <message>
        <source>Go back to Welkom: it tells what went wrong and what you can do.</source>
        <translation>Ga terug naar Welkom: daar staat wat er misging en wat u kunt doen.</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of this text as an HTML language code: en, nl</extracomment>
        <translation>nl</translation>
    </message>
</context>
<context>
    <name>PasswordSaver</name>
    <message>
        <source>PRACTICE - %1</source>
        <extracomment>Before the name of a file that was made in practice. Capitals, so that it cannot be missed.</extracomment>
        <translation>OEFENING - %1</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Welkom cannot start</source>
        <translation>Welkom kan niet starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Suggestion: %1</source>
        <translation>Voorstel: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s) created at %2.</source>
        <translation>
            <numerusform>%1 van %n gebruiker aangemaakt bij %2.</numerusform>
            <numerusform>%1 van %n gebruikers aangemaakt bij %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Rij %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s); --json shows them all.</source>
        <translation>
            <numerusform>en nog %n rij; --json toont alles.</numerusform>
            <numerusform>en nog %n rijen; --json toont alles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowHeadings</name>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>RunDriver</name>
    <message numerus="yes">
        <source>Partner Center asks for a pause; continuing in %n s</source>
        <translation>
            <numerusform>Partner Center vraagt om een pauze; verder over %n s</numerusform>
            <numerusform>Partner Center vraagt om een pauze; verder over %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping: the users that are on their way are finished first.</source>
        <translation>Stoppen: gebruikers die al bezig zijn, worden eerst voltooid.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s)</source>
        <translation>
            <numerusform>%1 van %n gebruiker</numerusform>
            <numerusform>%1 van %n gebruikers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No connection; trying again in %n s</source>
        <translation>
            <numerusform>Geen verbinding; nieuwe poging over %n s</numerusform>
            <numerusform>Geen verbinding; nieuwe poging over %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Your sign-in has expired. What was done until now is kept. Sign in again to continue.</source>
        <translation>Uw aanmelding is verlopen. Wat tot nu toe is gedaan, blijft behouden. Meld u opnieuw aan om verder te gaan.</translation>
    </message>
</context>
<context>
    <name>RunEnding</name>
    <message numerus="yes">
        <source>%n temporary password(s) saved to %1.</source>
        <translation>
            <numerusform>%n tijdelijk wachtwoord opgeslagen in %1.</numerusform>
            <numerusform>%n tijdelijke wachtwoorden opgeslagen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1: the stored password was damaged and is not in the file. Reset the password of this user.</source>
        <translation>Rij %1: het bewaarde wachtwoord is beschadigd en staat niet in het bestand. Stel het wachtwoord van deze gebruiker opnieuw in.</translation>
    </message>
    <message>
        <source>Practice ends with the program, so this upload cannot be resumed.</source>
        <translation>De oefening eindigt met het programma, dus deze upload kan niet worden voortgezet.</translation>
    </message>
    <message>
        <source>Go on with: welkom-cli runs resume %1</source>
        <translation>Ga verder met: welkom-cli runs resume %1</translation>
    </message>
    <message>
        <source>The passwords are still in the store. Save them with: welkom-cli runs passwords %1 --output FILE</source>
        <translation>De wachtwoorden zijn nog bewaard. Sla ze op met: welkom-cli runs passwords %1 --output FILE</translation>
    </message>
    <message>
        <source>There is no account with a password, so no password file was written.</source>
        <translation>Er is geen account met een wachtwoord, dus is er geen wachtwoordbestand geschreven.</translation>
    </message>
    <message numerus="yes">
        <source>%n refused user(s) may be created another time as they are: welkom-cli runs resume %1 --retry-refused</source>
        <translation>
            <numerusform>%n geweigerde gebruiker kan een andere keer misschien wel zo worden aangemaakt: welkom-cli runs resume %1 --retry-refused</numerusform>
            <numerusform>%n geweigerde gebruikers kunnen een andere keer misschien wel zo worden aangemaakt: welkom-cli runs resume %1 --retry-refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>User principal name</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>Object id</source>
        <translation>Object-id</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Tijd (UTC)</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-status</translation>
    </message>
    <message>
        <source>Service code</source>
        <translation>Code van de dienst</translation>
    </message>
    <message>
        <source>Service&apos;s own words</source>
        <translation>Eigen woorden van de dienst</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Aanvraag-id</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Correlatie-id</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo: time (UTC)</source>
        <translation>Ongedaan maken: tijd (UTC)</translation>
    </message>
    <message>
        <source>Undo: request id</source>
        <translation>Ongedaan maken: aanvraag-id</translation>
    </message>
    <message>
        <source>Undo: correlation id</source>
        <translation>Ongedaan maken: correlatie-id</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Wachtwoord opnieuw ingesteld</translation>
    </message>
    <message>
        <source>Password reset: time (UTC)</source>
        <translation>Wachtwoord opnieuw ingesteld: tijd (UTC)</translation>
    </message>
    <message>
        <source>Password reset: request id</source>
        <translation>Wachtwoord opnieuw ingesteld: aanvraag-id</translation>
    </message>
    <message>
        <source>Password reset: correlation id</source>
        <translation>Wachtwoord opnieuw ingesteld: correlatie-id</translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation>Klant-id</translation>
    </message>
    <message>
        <source>Partner id</source>
        <translation>Partner-id</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Not created yet.</source>
        <translation>Nog niet aangemaakt.</translation>
    </message>
    <message>
        <source>Not known whether it was created; it is looked up before anything is sent.</source>
        <translation>Niet bekend of de gebruiker is aangemaakt; dat wordt opgezocht voordat er iets wordt verstuurd.</translation>
    </message>
    <message>
        <source>Created; the answer was lost, and the account was found by looking.</source>
        <translation>Aangemaakt; het antwoord ging verloren, en het account is gevonden door te zoeken.</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Aangemaakt.</translation>
    </message>
    <message>
        <source>Not known whether it was deleted; it is looked up before anything is sent.</source>
        <translation>Niet bekend of de gebruiker is verwijderd; dat wordt opgezocht voordat er iets wordt verstuurd.</translation>
    </message>
    <message>
        <source>Deleted again.</source>
        <translation>Weer verwijderd.</translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation>Was al weg.</translation>
    </message>
    <message>
        <source>Not known whether the password was reset; reset it again.</source>
        <translation>Niet bekend of het wachtwoord opnieuw is ingesteld; stel het nog eens in.</translation>
    </message>
    <message>
        <source>The password was reset.</source>
        <translation>Het wachtwoord is opnieuw ingesteld.</translation>
    </message>
</context>
<context>
    <name>RunsCall</name>
    <message>
        <source>Nobody is there to confirm this. With --yes it is done without asking.</source>
        <translation>Er is niemand om dit te bevestigen. Met --yes gebeurt het zonder vraag.</translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>The letters with which an answer that means yes may begin, in lower case.</extracomment>
        <translation>j</translation>
    </message>
    <message>
        <source>Customer: %1 (%2)</source>
        <translation>Klant: %1 (%2)</translation>
    </message>
    <message>
        <source>The service is %1, which is not Partner Center.</source>
        <translation>De service is %1; dat is niet Partner Center.</translation>
    </message>
</context>
<context>
    <name>RunsCommand</name>
    <message numerus="yes">
        <source>%1 of %n user(s) created</source>
        <translation>
            <numerusform>%1 van %n gebruiker aangemaakt</numerusform>
            <numerusform>%1 van %n gebruikers aangemaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no earlier uploads.</source>
        <translation>Er zijn geen eerdere uploads.</translation>
    </message>
    <message>
        <source>runs passwords needs --output.</source>
        <translation>runs passwords heeft --output nodig.</translation>
    </message>
    <message>
        <source>runs does not know what to do with “%1”.</source>
        <translation>runs weet niet wat het met ‘%1’ moet.</translation>
    </message>
    <message>
        <source>runs %1 needs the number of an upload; welkom-cli runs shows them.</source>
        <translation>runs %1 heeft het nummer van een upload nodig; welkom-cli runs toont de nummers.</translation>
    </message>
    <message numerus="yes">
        <source>Create the remaining %n user(s) at %1? [y/N]</source>
        <translation>
            <numerusform>De resterende %n gebruiker aanmaken bij %1? [j/N]</numerusform>
            <numerusform>De resterende %n gebruikers aanmaken bij %1? [j/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no option --%2.</source>
        <translation>%1 heeft geen optie --%2.</translation>
    </message>
    <message>
        <source>Not finished. Go on with: %1</source>
        <translation>Niet klaar. Ga door met: %1</translation>
    </message>
    <message>
        <source>The undo is not finished. Go on with: %1</source>
        <translation>Het ongedaan maken is niet klaar. Ga door met: %1</translation>
    </message>
    <message>
        <source>The reset of a password is not confirmed. Go on with: %1</source>
        <translation>Het opnieuw instellen van een wachtwoord is niet bevestigd. Ga door met: %1</translation>
    </message>
    <message>
        <source>The passwords are not saved yet. Save them with: %1</source>
        <translation>De wachtwoorden zijn nog niet opgeslagen. Sla ze op met: %1</translation>
    </message>
    <message numerus="yes">
        <source>The passwords have been kept for %n day(s). When everybody has theirs, discard them with: %1</source>
        <translation>
            <numerusform>De wachtwoorden worden al %n dag bewaard. Wis ze als iedereen zijn wachtwoord heeft, met: %1</numerusform>
            <numerusform>De wachtwoorden worden al %n dagen bewaard. Wis ze als iedereen zijn wachtwoord heeft, met: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords are discarded, but not wiped from the file yet. Finish it with: %1</source>
        <translation>De wachtwoorden zijn gewist, maar nog niet uit het bestand verdwenen. Maak het af met: %1</translation>
    </message>
    <message>
        <source>Older than a year. Forget it with: %1</source>
        <translation>Ouder dan een jaar. Vergeet de upload met: %1</translation>
    </message>
    <message>
        <source>Older than a year. It can be forgotten when its passwords are discarded: %1</source>
        <translation>Ouder dan een jaar. De upload kan worden vergeten als de wachtwoorden zijn gewist: %1</translation>
    </message>
    <message>
        <source>Upload %1 of %2 (%3, %4):</source>
        <extracomment>%2 is a moment, %3 a company, %4 a file.</extracomment>
        <translation>Upload %1 van %2 (%3, %4):</translation>
    </message>
    <message>
        <source>It is an upload of the same file: go on with it rather than begin anew, because only it has the passwords of the users it created.</source>
        <translation>Het is een upload van hetzelfde bestand: ga daarmee door in plaats van opnieuw te beginnen, want alleen die upload heeft de wachtwoorden van de gebruikers die zij heeft aangemaakt.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) deleted again</source>
        <translation>
            <numerusform>%n gebruiker weer verwijderd</numerusform>
            <numerusform>%n gebruikers weer verwijderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused user(s) are tried again.</source>
        <translation>
            <numerusform>%n geweigerde gebruiker wordt opnieuw geprobeerd.</numerusform>
            <numerusform>%n geweigerde gebruikers worden opnieuw geprobeerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no refused users that could be tried again without a change.</source>
        <translation>Er zijn geen geweigerde gebruikers die zonder wijziging opnieuw kunnen worden geprobeerd.</translation>
    </message>
</context>
<context>
    <name>RunsDiscard</name>
    <message>
        <source>Upload %1: %2, %3</source>
        <translation>Upload %1: %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n temporary password(s) were never saved to a file. Discarded, they are gone for good, and can only be reset in Partner Center.</source>
        <translation>
            <numerusform>%n tijdelijk wachtwoord is nooit in een bestand opgeslagen. Eenmaal gewist is het voorgoed weg en kan het alleen nog in Partner Center opnieuw worden ingesteld.</numerusform>
            <numerusform>%n tijdelijke wachtwoorden zijn nooit in een bestand opgeslagen. Eenmaal gewist zijn ze voorgoed weg en kunnen ze alleen nog in Partner Center opnieuw worden ingesteld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) were not created yet. Without its passwords this upload cannot go on.</source>
        <translation>
            <numerusform>%n gebruiker is nog niet aangemaakt. Zonder de wachtwoorden kan deze upload niet doorgaan.</numerusform>
            <numerusform>%n gebruikers zijn nog niet aangemaakt. Zonder de wachtwoorden kan deze upload niet doorgaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the temporary passwords of upload %1? [y/N]</source>
        <translation>De tijdelijke wachtwoorden van upload %1 wissen? [j/N]</translation>
    </message>
    <message>
        <source>The passwords are discarded, but traces of them, sealed, may still be in the file. Close other windows of Welkom, then do it again: %1</source>
        <translation>De wachtwoorden zijn gewist, maar verzegelde sporen ervan staan misschien nog in het bestand. Sluit andere vensters van Welkom en doe het dan nog eens: %1</translation>
    </message>
    <message>
        <source>The temporary passwords of upload %1 are discarded for good.</source>
        <translation>De tijdelijke wachtwoorden van upload %1 zijn voorgoed gewist.</translation>
    </message>
    <message>
        <source>Discard them with: %1</source>
        <translation>Wis ze met: %1</translation>
    </message>
    <message>
        <source>Forget upload %1? What was done stays done, but Welkom can no longer tell of it or undo it. [y/N]</source>
        <translation>Upload %1 vergeten? Wat is gedaan blijft gedaan, maar Welkom kan er niets meer over vertellen en het niet meer ongedaan maken. [j/N]</translation>
    </message>
    <message>
        <source>Upload %1 is forgotten.</source>
        <translation>Upload %1 is vergeten.</translation>
    </message>
</context>
<context>
    <name>RunsReport</name>
    <message>
        <source>runs %1 needs --%2.</source>
        <translation>runs %1 heeft --%2 nodig.</translation>
    </message>
    <message>
        <source>The report of upload %1 was saved to %2. It holds no passwords.</source>
        <translation>Het rapport van upload %1 is opgeslagen in %2. Er staan geen wachtwoorden in.</translation>
    </message>
</context>
<context>
    <name>RunsReset</name>
    <message>
        <source>%1 gets a new temporary password, which must be changed at the next sign-in. A password that the user has chosen meanwhile stops working.</source>
        <translation>%1 krijgt een nieuw tijdelijk wachtwoord, dat bij de volgende aanmelding moet worden gewijzigd. Een wachtwoord dat de gebruiker intussen zelf heeft gekozen, werkt dan niet meer.</translation>
    </message>
    <message>
        <source>The account was recognised by its name and data, because the answer to its create was lost. Make sure that it is of this upload.</source>
        <translation>Het account is herkend aan naam en gegevens, omdat het antwoord op het aanmaken verloren ging. Controleer of het bij deze upload hoort.</translation>
    </message>
    <message>
        <source>Reset the password of %1? [y/N]</source>
        <translation>Het wachtwoord van %1 opnieuw instellen? [j/N]</translation>
    </message>
    <message>
        <source>The password of %1 was reset.</source>
        <translation>Het wachtwoord van %1 is opnieuw ingesteld.</translation>
    </message>
    <message>
        <source>Save it with: %1</source>
        <translation>Sla het op met: %1</translation>
    </message>
    <message>
        <source>The password of %1 was not reset; the older one stands.</source>
        <translation>Het wachtwoord van %1 is niet opnieuw ingesteld; het vorige blijft gelden.</translation>
    </message>
    <message>
        <source>It is not known whether the password of %1 was reset, so both are kept. Go on with: %2</source>
        <translation>Het is niet bekend of het wachtwoord van %1 opnieuw is ingesteld, dus beide blijven bewaard. Ga door met: %2</translation>
    </message>
    <message>
        <source>runs %1 needs --%2.</source>
        <translation>runs %1 heeft --%2 nodig.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n password(s)</source>
        <translation>
            <numerusform>%1 van %n wachtwoord</numerusform>
            <numerusform>%1 van %n wachtwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was reset. Go on with: %1</source>
        <translation>Er is niets opnieuw ingesteld. Ga door met: %1</translation>
    </message>
</context>
<context>
    <name>RunsUndo</name>
    <message>
        <source>Row %1, %2</source>
        <translation>Rij %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of this upload will be deleted:</source>
        <translation>
            <numerusform>%n gebruiker van deze upload wordt verwijderd:</numerusform>
            <numerusform>%n gebruikers van deze upload worden verwijderd:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Overgeslagen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of this upload are not created or not settled yet; an undo does not touch them.</source>
        <translation>
            <numerusform>%n gebruiker van deze upload is nog niet aangemaakt of nog niet zeker; ongedaan maken raakt die niet.</numerusform>
            <numerusform>%n gebruikers van deze upload zijn nog niet aangemaakt of nog niet zeker; ongedaan maken raakt die niet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Welkom cannot see who has signed in already. Deleted users can be restored in Partner Center for 30 days.</source>
        <translation>Welkom kan niet zien wie zich al heeft aangemeld. Verwijderde gebruikers kunnen in Partner Center 30 dagen lang worden hersteld.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) deleted.</source>
        <translation>
            <numerusform>%n gebruiker verwijderd.</numerusform>
            <numerusform>%n gebruikers verwijderd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) were gone already.</source>
        <translation>
            <numerusform>%n gebruiker was al weg.</numerusform>
            <numerusform>%n gebruikers waren al weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) could not be deleted; the report says why: %1</source>
        <translation>
            <numerusform>%n gebruiker kon niet worden verwijderd; het rapport zegt waarom: %1</numerusform>
            <numerusform>%n gebruikers konden niet worden verwijderd; het rapport zegt waarom: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with: %1</source>
        <translation>Ga door met: %1</translation>
    </message>
    <message>
        <source>This upload has no users that could be deleted.</source>
        <translation>Deze upload heeft geen gebruikers die verwijderd kunnen worden.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n user(s) at %1? [y/N]</source>
        <translation>
            <numerusform>%n gebruiker verwijderen bij %1? [j/N]</numerusform>
            <numerusform>%n gebruikers verwijderen bij %1? [j/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2, now %3</source>
        <translation>Rij %1, %2, nu %3</translation>
    </message>
    <message>
        <source>To delete it, too: %1</source>
        <translation>Ook verwijderen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s) looked at</source>
        <translation>
            <numerusform>%1 van %n gebruiker bekeken</numerusform>
            <numerusform>%1 van %n gebruikers bekeken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInFlow</name>
    <message>
        <source>Open this address in a browser on this computer:</source>
        <translation>Open dit adres in een browser op deze computer:</translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of %1. Welkom never sees your password.</source>
        <translation>Uw browser opent de aanmeldpagina van %1. Welkom ziet uw wachtwoord nooit.</translation>
    </message>
    <message>
        <source>If it does not open, go to this address:</source>
        <translation>Gaat die niet open, ga dan naar dit adres:</translation>
    </message>
    <message>
        <source>Open this page on any device:</source>
        <translation>Open deze pagina op een willekeurig apparaat:</translation>
    </message>
    <message>
        <source>Enter this code there:</source>
        <translation>Voer daar deze code in:</translation>
    </message>
    <message numerus="yes">
        <source>Valid for another %n minute(s)</source>
        <translation>
            <numerusform>Nog %n minuut geldig</numerusform>
            <numerusform>Nog %n minuten geldig</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you to enter the code…</source>
        <translation>Wachten tot u de code hebt ingevoerd…</translation>
    </message>
    <message>
        <source>You are not signed in. Sign in with the browser? [y/N]</source>
        <extracomment>The letters in brackets are those that the next text accepts.</extracomment>
        <translation>U bent niet aangemeld. Aanmelden met de browser? [j/N]</translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>The letters with which an answer that means yes may begin, in lower case.</extracomment>
        <translation>j</translation>
    </message>
    <message>
        <source>Sign in with: welkom-cli sign-in</source>
        <translation>Meld u aan met: welkom-cli sign-in</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Aangemeld als %1.</translation>
    </message>
</context>
<context>
    <name>SignInPages</name>
    <message>
        <source>PRACTICE</source>
        <translation>OEFENING</translation>
    </message>
    <message>
        <source>The pretend Partner Center on this computer. Nothing leaves it, and nobody is asked for a password.</source>
        <translation>Het verzonnen Partner Center op deze computer. Niets verlaat deze computer en niemand hoeft een wachtwoord te geven.</translation>
    </message>
    <message>
        <source>Signs in without multi-factor authentication, so every request is refused.</source>
        <translation>Meldt zich aan zonder meervoudige verificatie, dus elk verzoek wordt geweigerd.</translation>
    </message>
    <message>
        <source>Has no role at %1: its users can be neither seen nor created.</source>
        <translation>Heeft geen rol bij %1: gebruikers zijn daar niet te zien en niet te maken.</translation>
    </message>
    <message>
        <source>May do everything.</source>
        <translation>Mag alles.</translation>
    </message>
    <message>
        <source>This is the account that the program expects.</source>
        <translation>Dit is het account dat het programma verwacht.</translation>
    </message>
    <message>
        <source>A program wants to sign in. Its client id is: %1</source>
        <translation>Een programma wil zich aanmelden. De client-id is: %1</translation>
    </message>
    <message>
        <source>Go on only if you started this yourself and the program shows this code: %1</source>
        <translation>Ga alleen verder als u dit zelf bent begonnen en het programma deze code toont: %1</translation>
    </message>
    <message>
        <source>It expects %1, which is not one of the practice accounts.</source>
        <translation>Het verwacht %1, maar dat is geen oefenaccount.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose a practice account</source>
        <translation>Kies een oefenaccount</translation>
    </message>
    <message>
        <source>That code is not known, or no longer valid. Compare it with the one that the program shows, or let the program start again.</source>
        <translation>Deze code is niet bekend of niet meer geldig. Vergelijk hem met de code die het programma toont, of laat het programma opnieuw beginnen.</translation>
    </message>
    <message>
        <source>Code that the program shows</source>
        <translation>Code die het programma toont</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Doorgaan</translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation>Aanmelden op een ander apparaat</translation>
    </message>
    <message>
        <source>The program may sign in</source>
        <translation>Het programma mag zich aanmelden</translation>
    </message>
    <message>
        <source>The program may not sign in</source>
        <translation>Het programma mag zich niet aanmelden</translation>
    </message>
    <message>
        <source>You can close this page and go back to the program.</source>
        <translation>U kunt deze pagina sluiten en teruggaan naar het programma.</translation>
    </message>
    <message>
        <source>The program that opened this page asks in a way that cannot be answered. Close this page; the makers of that program can use the line below.</source>
        <translation>Het programma dat deze pagina opende, stelt een vraag waarop geen antwoord mogelijk is. Sluit deze pagina; de makers van dat programma hebben iets aan de regel hieronder.</translation>
    </message>
    <message>
        <source>Signing in cannot begin</source>
        <translation>Aanmelden kan niet beginnen</translation>
    </message>
    <message>
        <source>This choice is no longer open</source>
        <translation>Deze keuze is niet meer mogelijk</translation>
    </message>
    <message>
        <source>It has been made before, or it waited too long. Go back to the program and sign in from there again.</source>
        <translation>De keuze is al gemaakt, of ze heeft te lang gewacht. Ga terug naar het programma en meld u daar opnieuw aan.</translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation>Hier is niets</translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Practice with a pretend customer</source>
        <translation>Oefenen met een verzonnen klant</translation>
    </message>
    <message>
        <source>Walk through all seven steps without an account. Nothing leaves this computer.</source>
        <translation>Doorloop alle zeven stappen zonder account. Niets verlaat deze computer.</translation>
    </message>
    <message>
        <source>Start &amp;practicing</source>
        <translation>&amp;Oefening starten</translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation>Aanmelden is niet gelukt</translation>
    </message>
    <message>
        <source>Your sign-in is not kept</source>
        <translation>Uw aanmelding wordt niet bewaard</translation>
    </message>
    <message>
        <source>Something is wrong on this computer</source>
        <translation>Er is iets mis op deze computer</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Opnieuw p&amp;roberen</translation>
    </message>
    <message>
        <source>Copy details for s&amp;upport</source>
        <translation>Details voor ondersteuning &amp;kopiëren</translation>
    </message>
    <message>
        <source>You need to be an Admin agent in Partner Center and to have the role User Administrator at the customer.</source>
        <translation>U moet beheeragent in Partner Center zijn en de rol Gebruikersbeheerder bij de klant hebben.</translation>
    </message>
    <message>
        <source>Connection se&amp;ttings…</source>
        <translation>Verbin&amp;dingsinstellingen…</translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Practice with a pretend Partner Center inside this program.</source>
        <translation>Oefenen met een verzonnen Partner Center in dit programma.</translation>
    </message>
    <message>
        <source>Address of the service instead of Partner Center&apos;s own.</source>
        <translation>Adres van de service in plaats van dat van Partner Center.</translation>
    </message>
    <message>
        <source>Where uploads and their sealed passwords are kept.</source>
        <translation>Waar uploads en hun verzegelde wachtwoorden worden bewaard.</translation>
    </message>
    <message>
        <source>PEM file with certificates to trust besides the system&apos;s.</source>
        <translation>PEM-bestand met certificaten die naast die van het systeem worden vertrouwd.</translation>
    </message>
    <message>
        <source>Language of the screen; remembered or the system&apos;s without this.</source>
        <translation>Taal van het scherm; zonder deze optie de onthouden taal of die van het systeem.</translation>
    </message>
    <message>
        <source>The version of the program.</source>
        <translation>De versie van het programma.</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>Deze tekst.</translation>
    </message>
    <message>
        <source>CSV file to begin with.</source>
        <translation>CSV-bestand om mee te beginnen.</translation>
    </message>
    <message>
        <source>--language is nl or en, not “%1”.</source>
        <translation>--language is nl of en, niet ‘%1’.</translation>
    </message>
    <message>
        <source>Welkom opens one file at a time.</source>
        <translation>Welkom opent één bestand tegelijk.</translation>
    </message>
    <message>
        <source>Address of the sign-in service instead of Microsoft&apos;s own.</source>
        <translation>Adres van de aanmeldservice in plaats van die van Microsoft.</translation>
    </message>
    <message>
        <source>Application (client) id of your app registration.</source>
        <translation>Toepassings-id (client-id) van uw app-registratie.</translation>
    </message>
    <message>
        <source>global, us-government or china.</source>
        <translation>global, us-government of china.</translation>
    </message>
    <message>
        <source>--demo and --%1 do not go together: practice has a service, accounts, a data folder and a key of its own.</source>
        <translation>--demo en --%1 gaan niet samen: de oefening heeft een eigen service, accounts, gegevensmap en sleutel.</translation>
    </message>
</context>
<context>
    <name>StoreUnlock</name>
    <message>
        <source>Passphrase of the stored temporary passwords:</source>
        <translation>Wachtwoordzin van de bewaarde tijdelijke wachtwoorden:</translation>
    </message>
    <message>
        <source>This computer has no keychain that Welkom can use. A passphrase can protect the temporary passwords instead. Without it nobody can open them, you neither.</source>
        <translation>Deze computer heeft geen sleutelhanger die Welkom kan gebruiken. Een wachtwoordzin kan de tijdelijke wachtwoorden ook beschermen. Zonder die wachtwoordzin kan niemand ze openen, ook u niet.</translation>
    </message>
    <message>
        <source>Choose a passphrase:</source>
        <translation>Kies een wachtwoordzin:</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Nog een keer:</translation>
    </message>
    <message>
        <source>These two are not the same.</source>
        <translation>Deze twee zijn niet gelijk.</translation>
    </message>
</context>
<context>
    <name>StoreUnlocking</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Kies een wachtwoordzin</translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation>Voer uw wachtwoordzin in</translation>
    </message>
    <message>
        <source>This computer has no keychain that Welkom can use. A passphrase protects the temporary passwords instead. Without it nobody can open them, you neither.</source>
        <translation>Deze computer heeft geen sleutelhanger die Welkom kan gebruiken. Een wachtwoordzin beschermt de tijdelijke wachtwoorden dan. Zonder die zin kan niemand ze openen, ook u niet.</translation>
    </message>
    <message>
        <source>It opens the temporary passwords that are stored on this computer.</source>
        <translation>Hiermee gaan de tijdelijke wachtwoorden open die op deze computer worden bewaard.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Use this passphrase</source>
        <translation>Deze zin &amp;gebruiken</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Wachtwoordzin</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Nog een &amp;keer</translation>
    </message>
    <message>
        <source>These two are not the same.</source>
        <translation>Deze twee zijn niet gelijk.</translation>
    </message>
</context>
<context>
    <name>UndoRemarks</name>
    <message>
        <source>user name</source>
        <translation>gebruikersnaam</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>voornaam</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>achternaam</translation>
    </message>
    <message>
        <source>display name</source>
        <translation>weergavenaam</translation>
    </message>
    <message>
        <source>location</source>
        <translation>locatie</translation>
    </message>
    <message>
        <source>state</source>
        <translation>status</translation>
    </message>
    <message>
        <source>Two rows claim this account, so it is not certain whose it is: it is kept.</source>
        <translation>Twee rijen hebben dit account, dus is niet zeker van welke rij het is: het blijft staan.</translation>
    </message>
    <message>
        <source>Is deleted already; that is only noted.</source>
        <translation>Is al verwijderd; dat wordt alleen genoteerd.</translation>
    </message>
    <message>
        <source>Was not found; is deleted by its ID all the same.</source>
        <translation>Is niet gevonden; wordt toch op id verwijderd.</translation>
    </message>
    <message>
        <source>Comes from the customer’s own directory, and can only be deleted there.</source>
        <translation>Komt uit de eigen adreslijst van de klant en kan alleen daar worden verwijderd.</translation>
    </message>
    <message>
        <source>The answer was lost: it is not proven that this upload made it.</source>
        <translation>Het antwoord ging verloren: niet bewezen is dat deze upload de gebruiker heeft gemaakt.</translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <translation>Sindsdien gewijzigd: %1.</translation>
    </message>
    <message>
        <source>Has licenses: %1.</source>
        <translation>Heeft licenties: %1.</translation>
    </message>
    <message>
        <source>Whether it has licenses cannot be seen.</source>
        <translation>Of er licenties zijn, is niet te zien.</translation>
    </message>
</context>
<context>
    <name>UploadCommand</name>
    <message>
        <source>upload needs --%1.</source>
        <translation>upload heeft --%1 nodig.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more finding(s); welkom-cli check shows them all.</source>
        <translation>
            <numerusform>en nog %n bevinding; welkom-cli check toont alles.</numerusform>
            <numerusform>en nog %n bevindingen; welkom-cli check toont alles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out.</source>
        <translation>
            <numerusform>%n rij weggelaten.</numerusform>
            <numerusform>%n rijen weggelaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer.</source>
        <translation>Oefening: niets verlaat deze computer.</translation>
    </message>
    <message>
        <source>The service is %1, which is not Partner Center.</source>
        <translation>De service is %1; dat is niet Partner Center.</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Klant: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n user account(s) will be created.</source>
        <translation>
            <numerusform>%n gebruikersaccount wordt aangemaakt.</numerusform>
            <numerusform>%n gebruikersaccounts worden aangemaakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted in uploads of at most 100: %1.</source>
        <translation>Geteld in uploads van maximaal 100: %1.</translation>
    </message>
    <message>
        <source>Location: %1 (%2)</source>
        <translation>Locatie: %1 (%2)</translation>
    </message>
    <message>
        <source>Nobody is there to confirm this. With --yes it is done without asking.</source>
        <translation>Er is niemand om dit te bevestigen. Met --yes gebeurt het zonder vraag.</translation>
    </message>
    <message numerus="yes">
        <source>Create %n user(s) at %1? [y/N]</source>
        <extracomment>%2 is the name of a company. The letters in brackets are those that the next text accepts.</extracomment>
        <translation>
            <numerusform>%n gebruiker aanmaken bij %1? [j/N]</numerusform>
            <numerusform>%n gebruikers aanmaken bij %1? [j/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>The letters with which an answer that means yes may begin, in lower case.</extracomment>
        <translation>j</translation>
    </message>
    <message>
        <source>Row %1: %2 exists already at the customer and is not created.</source>
        <translation>Rij %1: %2 bestaat al bij de klant en wordt niet aangemaakt.</translation>
    </message>
    <message numerus="yes">
        <source>Dry run: nothing was created. %n user(s) would be.</source>
        <translation>
            <numerusform>Proef: er is niets aangemaakt. Het zou %n gebruiker zijn.</numerusform>
            <numerusform>Proef: er is niets aangemaakt. Het zouden %n gebruikers zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords may not replace the file with the users.</source>
        <translation>De wachtwoorden mogen het bestand met de gebruikers niet vervangen.</translation>
    </message>
</context>
<context>
    <name>Welkom::AboutDialog</name>
    <message>
        <source>public domain</source>
        <translation>publiek domein</translation>
    </message>
    <message>
        <source>About Welkom</source>
        <translation>Over Welkom</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versie %1</translation>
    </message>
    <message>
        <source>Creates many users at a customer of a Microsoft CSP partner, from one CSV file. Welkom is free software under the Apache License 2.0. It is not a product of Microsoft.</source>
        <translation>Maakt in één keer veel gebruikers aan bij een klant van een Microsoft CSP-partner, vanuit één CSV-bestand. Welkom is vrije software onder de Apache License 2.0. Het is geen product van Microsoft.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemaakt met</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefening</translation>
    </message>
</context>
<context>
    <name>Welkom::AccountBadge</name>
    <message>
        <source>Not signed in</source>
        <translation>Niet aangemeld</translation>
    </message>
    <message>
        <source>Signed in as %1, %2</source>
        <extracomment>%1 is a person, %2 the organisation.</extracomment>
        <translation>Aangemeld als %1, %2</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Oefening</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Niets verlaat deze computer</translation>
    </message>
</context>
<context>
    <name>Welkom::AccountCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Use another account</source>
        <translation>Ander account &amp;gebruiken</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>A&amp;fmelden</translation>
    </message>
    <message>
        <source>&amp;End practice</source>
        <translation>Oefening &amp;beëindigen</translation>
    </message>
    <message>
        <source>Signing in as %1…</source>
        <translation>Aanmelden als %1…</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Aangemeld</translation>
    </message>
    <message>
        <source>Practice with a pretend customer</source>
        <translation>Oefenen met een verzonnen klant</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Niets verlaat deze computer</translation>
    </message>
</context>
<context>
    <name>Welkom::BrowserCard</name>
    <message>
        <source>Waiting for your browser</source>
        <translation>Wachten op uw browser</translation>
    </message>
    <message>
        <source>Sign in there. This window continues by itself.</source>
        <translation>Meld u daar aan. Dit venster gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>&amp;Browser opnieuw openen</translation>
    </message>
    <message>
        <source>Use a &amp;code instead</source>
        <translation>Liever een &amp;code gebruiken</translation>
    </message>
</context>
<context>
    <name>Welkom::CheckPage</name>
    <message>
        <source>Validate</source>
        <translation>Controleren</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need attention. Correct them here, or leave them out.</source>
        <translation>
            <numerusform>%n rij vraagt aandacht. Verbeter de rij hier of laat deze weg.</numerusform>
            <numerusform>%n rijen vragen aandacht. Verbeter ze hier of laat ze weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n users are ready to be created.</source>
        <translation>
            <numerusform>De gebruiker is klaar om te worden aangemaakt.</numerusform>
            <numerusform>Alle %n gebruikers zijn klaar om te worden aangemaakt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Continue with %n user(s)</source>
        <translation>
            <numerusform>&amp;Doorgaan met %n gebruiker</numerusform>
            <numerusform>&amp;Doorgaan met %n gebruikers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n gebruiker</numerusform>
            <numerusform>%n gebruikers</numerusform>
        </translation>
    </message>
    <message>
        <source>Users in the file</source>
        <translation>Gebruikers in het bestand</translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <extracomment>Which rows of the table are shown. For screen readers.</extracomment>
        <translation>Rijen die worden getoond</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw uitvoeren</translation>
    </message>
    <message>
        <source>Save &amp;findings…</source>
        <translation>Be&amp;vindingen opslaan…</translation>
    </message>
    <message>
        <source>Sa&amp;ve corrected table…</source>
        <translation>V&amp;erbeterde tabel opslaan…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need attention</source>
        <translation>
            <numerusform>%n rij vraagt aandacht</numerusform>
            <numerusform>%n rijen vragen aandacht</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to “%1”</source>
        <translation>Opgeslagen in ‘%1’</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out</source>
        <translation>
            <numerusform>%n rij wordt weggelaten</numerusform>
            <numerusform>%n rijen worden weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation>A&amp;lle</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <translation>&amp;Gereed</translation>
    </message>
    <message>
        <source>&amp;Needs attention</source>
        <translation>V&amp;raagt aandacht</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Warning(s)</source>
        <translation>
            <numerusform>&amp;Waarschuwing</numerusform>
            <numerusform>&amp;Waarschuwingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Many rows are being corrected…</source>
        <translation>Er worden veel rijen gecorrigeerd…</translation>
    </message>
</context>
<context>
    <name>Welkom::ChipGroup</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A filter and how many rows it shows: &quot;Ready: 137&quot;. For screen readers.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Welkom::ChooseCustomerPage</name>
    <message>
        <source>The customers could not be loaded</source>
        <translation>De klanten konden niet worden geladen</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>Nog geen klanten</translation>
    </message>
    <message>
        <source>For %1, Partner Center has no customers. New ones appear after a few minutes.</source>
        <translation>Voor %1 heeft Partner Center geen klanten. Nieuwe klanten verschijnen na enkele minuten.</translation>
    </message>
    <message>
        <source>No customer matches “%1”</source>
        <translation>Geen klant komt overeen met ‘%1’</translation>
    </message>
    <message>
        <source>Check the spelling, or search all customers in Partner Center.</source>
        <translation>Controleer de spelling of zoek in alle klanten van Partner Center.</translation>
    </message>
    <message>
        <source>Searching in Partner Center…</source>
        <translation>Zoeken in Partner Center…</translation>
    </message>
    <message>
        <source>Loading your customers…</source>
        <translation>Uw klanten worden geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) loaded, loading more…</source>
        <translation>
            <numerusform>%n klant geladen, meer laden…</numerusform>
            <numerusform>%n klanten geladen, meer laden…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) loaded; the rest could not be loaded. Reload to try again.</source>
        <translation>
            <numerusform>%n klant geladen; de rest kon niet worden geladen. Laad opnieuw om het nog eens te proberen.</numerusform>
            <numerusform>%n klanten geladen; de rest kon niet worden geladen. Laad opnieuw om het nog eens te proberen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n klant</numerusform>
            <numerusform>%n klanten</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not create users at %1</source>
        <translation>U mag bij %1 geen gebruikers aanmaken</translation>
    </message>
    <message>
        <source>Choose customer</source>
        <translation>Klant kiezen</translation>
    </message>
    <message>
        <source>The users are created in the tenant of this customer.</source>
        <translation>De gebruikers worden aangemaakt in de tenant van deze klant.</translation>
    </message>
    <message>
        <source>&amp;Next: browse file</source>
        <translation>&amp;Volgende: bestand kiezen</translation>
    </message>
    <message>
        <source>Search by company, domain or tenant ID</source>
        <translation>Zoek op bedrijf, domein of tenant-id</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Opnieuw laden</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Klanten</translation>
    </message>
    <message>
        <source>Search in &amp;Partner Center</source>
        <translation>Zoeken in &amp;Partner Center</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Opnieuw laden</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Opnieuw p&amp;roberen</translation>
    </message>
    <message>
        <source>Show d&amp;etails</source>
        <translation>&amp;Details tonen</translation>
    </message>
</context>
<context>
    <name>Welkom::CodeCard</name>
    <message numerus="yes">
        <source>Valid for another %n minute(s)</source>
        <translation>
            <numerusform>Nog %n minuut geldig</numerusform>
            <numerusform>Nog %n minuten geldig</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in with a code</source>
        <translation>Aanmelden met een code</translation>
    </message>
    <message>
        <source>Open this page on any device:</source>
        <translation>Open deze pagina op een willekeurig apparaat:</translation>
    </message>
    <message>
        <source>Enter this code there:</source>
        <translation>Voer daar deze code in:</translation>
    </message>
    <message>
        <source>&amp;Open page</source>
        <translation>&amp;Pagina openen</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>Code &amp;kopiëren</translation>
    </message>
    <message>
        <source>Waiting for you to enter the code…</source>
        <translation>Wachten tot u de code hebt ingevoerd…</translation>
    </message>
    <message>
        <source>Use the &amp;browser instead</source>
        <translation>Liever de &amp;browser gebruiken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Welkom::CustomerCard</name>
    <message>
        <source>Domains of %1</source>
        <translation>Domeinen van %1</translation>
    </message>
    <message>
        <source>Billing country</source>
        <translation>Factureringsland</translation>
    </message>
</context>
<context>
    <name>Welkom::CustomerList</name>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Alle klanten</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation>Tenant-id</translation>
    </message>
</context>
<context>
    <name>Welkom::DeletedList</name>
    <message>
        <source>Was deleted already</source>
        <translation>Was al verwijderd</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Can be restored until %1</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>Te herstellen tot %1</translation>
    </message>
</context>
<context>
    <name>Welkom::DraftModel</name>
    <message>
        <source>Row %1</source>
        <translation>Rij %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gereed</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Vraagt aandacht</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <extracomment>A cell of the table: &quot;Row 18, Email: piet@contoso,nl&quot;. For screen readers.</extracomment>
        <translation>Rij %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>Welkom::DraftSaver</name>
    <message>
        <source>Save the findings</source>
        <translation>Bevindingen opslaan</translation>
    </message>
    <message>
        <source>%1 - findings.csv</source>
        <extracomment>%1 is the name of the user&apos;s file.</extracomment>
        <translation>%1 - bevindingen.csv</translation>
    </message>
    <message>
        <source>Save the corrected table</source>
        <translation>Verbeterde tabel opslaan</translation>
    </message>
    <message>
        <source>%1 - corrected.csv</source>
        <extracomment>%1 is the name of the user&apos;s file.</extracomment>
        <translation>%1 - verbeterd.csv</translation>
    </message>
    <message>
        <source>Replace your own file?</source>
        <translation>Uw eigen bestand vervangen?</translation>
    </message>
    <message>
        <source>“%1” is the file that you chose. Only the five columns of Partner Center and the rows that are not left out are written.</source>
        <translation>‘%1’ is het bestand dat u hebt gekozen. Alleen de vijf kolommen van Partner Center en de rijen die niet zijn weggelaten, worden geschreven.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Vervangen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behouden</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Het bestand is niet opgeslagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Welkom::DropZone</name>
    <message>
        <source>Drop the file to read it</source>
        <translation>Laat het bestand los om het te lezen</translation>
    </message>
    <message>
        <source>Drop your CSV file here</source>
        <translation>Sleep uw CSV-bestand hierheen</translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation>&amp;Bladeren…</translation>
    </message>
    <message>
        <source>Commas, semicolons or tabs, saved by Excel or any other program.</source>
        <translation>Komma’s, puntkomma’s of tabs, opgeslagen door Excel of een ander programma.</translation>
    </message>
</context>
<context>
    <name>Welkom::EarlierUpload</name>
    <message numerus="yes">
        <source>%1, %2: %n of %3 user(s) created.</source>
        <extracomment>%1 is a customer, %2 a day, %3 how many users were planned.</extracomment>
        <translation>
            <numerusform>%1, %2: %n van de %3 gebruikers is aangemaakt.</numerusform>
            <numerusform>%1, %2: %n van de %3 gebruikers zijn aangemaakt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password(s) of %n user(s) are not saved yet.</source>
        <translation>
            <numerusform>Het wachtwoord van %n gebruiker is nog niet opgeslagen.</numerusform>
            <numerusform>De wachtwoorden van %n gebruikers zijn nog niet opgeslagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier upload is not finished</source>
        <translation>Een eerdere upload is niet afgerond</translation>
    </message>
    <message>
        <source>Save pass&amp;words…</source>
        <translation>&amp;Wachtwoorden opslaan…</translation>
    </message>
    <message>
        <source>Cont&amp;inue upload</source>
        <translation>&amp;Upload voortzetten</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>V&amp;erwijderen…</translation>
    </message>
</context>
<context>
    <name>Welkom::FileCard</name>
    <message>
        <source>Semicolon</source>
        <translation>Puntkomma</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Verticale streep</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <extracomment>%1 is the size of the file, %2 when it was changed last: &quot;11 KB, changed today at 09:41&quot;.</extracomment>
        <translation>%1, gewijzigd %2</translation>
    </message>
    <message>
        <source>Choose &amp;another file…</source>
        <translation>&amp;Ander bestand kiezen…</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>Sc&amp;heidingsteken</translation>
    </message>
    <message>
        <source>Text &amp;encoding</source>
        <translation>T&amp;ekstcodering</translation>
    </message>
    <message>
        <source>&amp;First row</source>
        <translation>Ee&amp;rste rij</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>Kolomnamen</translation>
    </message>
    <message>
        <source>A user</source>
        <translation>Een gebruiker</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n gebruiker</numerusform>
            <numerusform>%n gebruikers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) of at most 100</source>
        <translation>
            <numerusform>1 upload van maximaal 100</numerusform>
            <numerusform>%n uploads van maximaal 100</numerusform>
        </translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>vandaag om %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>gisteren om %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>A date and a time.</extracomment>
        <translation>%1 om %2</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welkom::FilePage</name>
    <message>
        <source>Browse file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Choose the CSV file with the new users of %1.</source>
        <translation>Kies het CSV-bestand met de nieuwe gebruikers van %1.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Validate %n user(s)</source>
        <translation>
            <numerusform>%n gebruiker &amp;controleren</numerusform>
            <numerusform>%n gebruikers &amp;controleren</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>CSV-bestand kiezen</translation>
    </message>
    <message>
        <source>Read a file again?</source>
        <translation>Een bestand opnieuw lezen?</translation>
    </message>
    <message numerus="yes">
        <source>Your corrections in %n row(s) are not kept when the file is another one, or was changed.</source>
        <translation>
            <numerusform>Uw verbeteringen in %n rij blijven niet behouden als het een ander bestand is of als het is gewijzigd.</numerusform>
            <numerusform>Uw verbeteringen in %n rijen blijven niet behouden als het een ander bestand is of als het is gewijzigd.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Read the file</source>
        <translation>Bestand &amp;lezen</translation>
    </message>
    <message>
        <source>&amp;Keep corrections</source>
        <translation>Verbeteringen &amp;behouden</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Sjabloon opslaan</translation>
    </message>
    <message>
        <source>users-template.csv</source>
        <translation>gebruikers-sjabloon.csv</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Het bestand is niet opgeslagen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation>Opnieuw &amp;lezen</translation>
    </message>
    <message>
        <source>Choose &amp;another file…</source>
        <translation>&amp;Ander bestand kiezen…</translation>
    </message>
    <message>
        <source>No file yet?</source>
        <translation>Nog geen bestand?</translation>
    </message>
    <message>
        <source>The template has the right columns and two examples.</source>
        <translation>De sjabloon heeft de juiste kolommen en twee voorbeelden.</translation>
    </message>
    <message>
        <source>&amp;Save a template…</source>
        <translation>&amp;Sjabloon opslaan…</translation>
    </message>
    <message>
        <source>Columns and first rows</source>
        <translation>Kolommen en eerste rijen</translation>
    </message>
    <message>
        <source>Above each column of the file: the field it fills.</source>
        <translation>Boven elke kolom van het bestand: het veld dat ermee wordt gevuld.</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Eerste rijen van het bestand</translation>
    </message>
    <message>
        <source>“%1” is being read…</source>
        <translation>‘%1’ wordt gelezen…</translation>
    </message>
    <message>
        <source>&amp;Next: validate</source>
        <translation>&amp;Volgende: controleren</translation>
    </message>
    <message>
        <source>No column was recognized as %1. Choose it above the right column.</source>
        <translation>Geen kolom is herkend als %1. Kies dit veld boven de juiste kolom.</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Het bestand kon niet worden gelezen</translation>
    </message>
    <message>
        <source>This file cannot be used yet</source>
        <translation>Dit bestand kan nog niet worden gebruikt</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Het bestand is er niet meer</translation>
    </message>
    <message>
        <source>It was moved or deleted. What was read of it is kept.</source>
        <translation>Het is verplaatst of verwijderd. Wat ervan is gelezen, blijft behouden.</translation>
    </message>
    <message>
        <source>The file has changed since it was read</source>
        <translation>Het bestand is gewijzigd nadat het is gelezen</translation>
    </message>
    <message>
        <source>You still see what it was. Read it again to see the changes.</source>
        <translation>U ziet nog wat het was. Lees het opnieuw om de wijzigingen te zien.</translation>
    </message>
</context>
<context>
    <name>Welkom::FindingPanel</name>
    <message>
        <source>Row %1 is left out.</source>
        <translation>Rij %1 wordt weggelaten.</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Niets vraagt aandacht</translation>
    </message>
    <message>
        <source>Row %1 is ready.</source>
        <translation>Rij %1 is gereed.</translation>
    </message>
    <message>
        <source>Choose a row.</source>
        <translation>Kies een rij.</translation>
    </message>
    <message>
        <source>No account is created for it.</source>
        <translation>Hiervoor wordt geen account aangemaakt.</translation>
    </message>
    <message>
        <source>You can still change any cell.</source>
        <translation>U kunt nog elke cel wijzigen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The number of the finding that is shown, and of how many: &quot;1 of 6&quot;.</extracomment>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Vorige bevinding</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Volgende bevinding</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Voorstel</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Toe&amp;passen</translation>
    </message>
    <message numerus="yes">
        <source>Appl&amp;y to %n row(s)</source>
        <translation>
            <numerusform>Toepassen &amp;op %n rij</numerusform>
            <numerusform>Toepassen &amp;op %n rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>Put row bac&amp;k</source>
        <translation>Rij terug&amp;zetten</translation>
    </message>
    <message>
        <source>Leave row &amp;out</source>
        <translation>R&amp;ij weglaten</translation>
    </message>
</context>
<context>
    <name>Welkom::HelpWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vooruit</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhoud</translation>
    </message>
    <message>
        <source>&amp;About Welkom</source>
        <translation>&amp;Over Welkom</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation>Hulp: %1</translation>
    </message>
</context>
<context>
    <name>Welkom::InviteCard</name>
    <message>
        <source>Sign in to Partner Center</source>
        <translation>Meld u aan bij Partner Center</translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of Microsoft. Welkom never sees your password.</source>
        <translation>Uw browser opent de aanmeldpagina van Microsoft. Welkom ziet uw wachtwoord nooit.</translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of %1. Welkom never sees your password.</source>
        <translation>Uw browser opent de aanmeldpagina van %1. Welkom ziet uw wachtwoord nooit.</translation>
    </message>
    <message>
        <source>&amp;Sign in with the browser</source>
        <translation>&amp;Aanmelden met de browser</translation>
    </message>
    <message>
        <source>Use a &amp;code instead</source>
        <translation>Liever een &amp;code gebruiken</translation>
    </message>
</context>
<context>
    <name>Welkom::JobBanner</name>
    <message numerus="yes">
        <source>Partner Center asks for a pause; continuing in %n s</source>
        <translation>
            <numerusform>Partner Center vraagt om een pauze; verder over %n s</numerusform>
            <numerusform>Partner Center vraagt om een pauze; verder over %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>This is normal with many users. You do not have to do anything.</source>
        <translation>Dit is normaal bij veel gebruikers. U hoeft niets te doen.</translation>
    </message>
    <message numerus="yes">
        <source>No connection; trying again in %n s</source>
        <translation>
            <numerusform>Geen verbinding; nieuwe poging over %n s</numerusform>
            <numerusform>Geen verbinding; nieuwe poging over %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Opnieuw p&amp;roberen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Sign in again to continue</source>
        <translation>Meld u opnieuw aan om verder te gaan</translation>
    </message>
    <message>
        <source>Sign &amp;in again</source>
        <translation>Opnieuw &amp;aanmelden</translation>
    </message>
    <message>
        <source>Show d&amp;etails</source>
        <translation>&amp;Details tonen</translation>
    </message>
</context>
<context>
    <name>Welkom::LocationList</name>
    <message>
        <source>Billing country of %1</source>
        <translation>Factureringsland van %1</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Alle landen</translation>
    </message>
</context>
<context>
    <name>Welkom::LocationPage</name>
    <message>
        <source>No country matches “%1”</source>
        <translation>Geen land komt overeen met ‘%1’</translation>
    </message>
    <message>
        <source>Nothing was created yet</source>
        <translation>Er is nog niets aangemaakt</translation>
    </message>
    <message>
        <source>Location: %1 (%2)</source>
        <extracomment>A country and its code.</extracomment>
        <translation>Locatie: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %n user(s)</source>
        <translation>
            <numerusform>%n gebruiker &amp;aanmaken</numerusform>
            <numerusform>%n gebruikers &amp;aanmaken</numerusform>
        </translation>
    </message>
    <message>
        <source>Geographic location</source>
        <translation>Geografische locatie</translation>
    </message>
    <message>
        <source>All users of this upload get this location. Licenses depend on it.</source>
        <translation>Alle gebruikers van deze upload krijgen deze locatie. Licenties hangen ervan af.</translation>
    </message>
    <message>
        <source>Search country or code</source>
        <translation>Zoek land of code</translation>
    </message>
    <message>
        <source>Countries</source>
        <translation>Landen</translation>
    </message>
    <message>
        <source>Show d&amp;etails</source>
        <translation>&amp;Details tonen</translation>
    </message>
</context>
<context>
    <name>Welkom::MappingHeader</name>
    <message>
        <source>Not used</source>
        <translation>Niet gebruikt</translation>
    </message>
    <message>
        <source>Field for column %1</source>
        <translation>Veld voor kolom %1</translation>
    </message>
</context>
<context>
    <name>Welkom::MessageDialog</name>
    <message>
        <source>Practice</source>
        <translation>Oefening</translation>
    </message>
</context>
<context>
    <name>Welkom::PageHeader</name>
    <message>
        <source>Practice</source>
        <translation>Oefening</translation>
    </message>
</context>
<context>
    <name>Welkom::PasswordDelegate</name>
    <message>
        <source>Copy password of %1</source>
        <translation>Wachtwoord van %1 kopiëren</translation>
    </message>
    <message>
        <source>Hide password of %1</source>
        <translation>Wachtwoord van %1 verbergen</translation>
    </message>
    <message>
        <source>Show password of %1</source>
        <translation>Wachtwoord van %1 tonen</translation>
    </message>
</context>
<context>
    <name>Welkom::PasswordList</name>
    <message>
        <source>Damaged: reset it</source>
        <translation>Beschadigd: stel opnieuw in</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation>Tijdelijk wachtwoord</translation>
    </message>
</context>
<context>
    <name>Welkom::PasswordSaver</name>
    <message>
        <source>Save the temporary passwords</source>
        <translation>Tijdelijke wachtwoorden opslaan</translation>
    </message>
    <message>
        <source>%1 - passwords.csv</source>
        <translation>%1 - wachtwoorden.csv</translation>
    </message>
    <message>
        <source>CSV files (%1)</source>
        <translation>CSV-bestanden (%1)</translation>
    </message>
    <message>
        <source>The passwords could not be saved</source>
        <translation>De wachtwoorden konden niet worden opgeslagen</translation>
    </message>
    <message>
        <source>They are still kept encrypted on this computer.</source>
        <translation>Ze staan nog versleuteld op deze computer.</translation>
    </message>
    <message>
        <source>Show d&amp;etails</source>
        <translation>&amp;Details tonen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close without saving the passwords?</source>
        <translation>Sluiten zonder de wachtwoorden op te slaan?</translation>
    </message>
    <message>
        <source>Practice ends with this window: what was practised is gone then.</source>
        <translation>De oefening eindigt met dit venster: wat is geoefend, is dan weg.</translation>
    </message>
    <message numerus="yes">
        <source>Welkom keeps the passwords of %n user(s) encrypted on this computer and offers them again at the next start.</source>
        <translation>
            <numerusform>Welkom bewaart het wachtwoord van %n gebruiker versleuteld op deze computer en biedt het bij de volgende start opnieuw aan.</numerusform>
            <numerusform>Welkom bewaart de wachtwoorden van %n gebruikers versleuteld op deze computer en biedt ze bij de volgende start opnieuw aan.</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lose anyway</source>
        <translation>Toch &amp;sluiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Save password file…</source>
        <translation>&amp;Wachtwoordbestand opslaan…</translation>
    </message>
</context>
<context>
    <name>Welkom::PasswordsPage</name>
    <message numerus="yes">
        <source>Copied; cleared in %n s</source>
        <translation>
            <numerusform>Gekopieerd; gewist over %n s</numerusform>
            <numerusform>Gekopieerd; gewist over %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Geweigerde rijen opslaan</translation>
    </message>
    <message>
        <source>%1 - refused.csv</source>
        <translation>%1 - geweigerd.csv</translation>
    </message>
    <message>
        <source>CSV files (%1)</source>
        <translation>CSV-bestanden (%1)</translation>
    </message>
    <message>
        <source>Saved to “%1”</source>
        <translation>Opgeslagen in ‘%1’</translation>
    </message>
    <message>
        <source>The rows could not be saved</source>
        <translation>De rijen konden niet worden opgeslagen</translation>
    </message>
    <message>
        <source>Correct the rows in this file, then begin a new upload with it.</source>
        <translation>Verbeter de rijen in dit bestand en begin er een nieuwe upload mee.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>&amp;Created</source>
        <translation>&amp;Aangemaakt</translation>
    </message>
    <message>
        <source>N&amp;ot created</source>
        <translation>Nie&amp;t aangemaakt</translation>
    </message>
    <message>
        <source>&amp;Refused</source>
        <translation>&amp;Geweigerd</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Nog niet opgeslagen</translation>
    </message>
    <message>
        <source>The passwords cannot be read now</source>
        <translation>De wachtwoorden kunnen nu niet worden gelezen</translation>
    </message>
    <message>
        <source>%1, only readable by you. Delete the file when all users have their password.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation>%1, alleen voor u leesbaar. Verwijder het bestand als elke gebruiker zijn wachtwoord heeft.</translation>
    </message>
    <message numerus="yes">
        <source>%n stored password(s) were damaged and are not in the file. Reset them.</source>
        <translation>
            <numerusform>%n opgeslagen wachtwoord is beschadigd en staat niet in het bestand. Stel het opnieuw in.</numerusform>
            <numerusform>%n opgeslagen wachtwoorden zijn beschadigd en staan niet in het bestand. Stel ze opnieuw in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The passwords are not saved yet</source>
        <translation>
            <numerusform>Het wachtwoord is nog niet opgeslagen</numerusform>
            <numerusform>De wachtwoorden zijn nog niet opgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save them now: Partner Center cannot show them later.</source>
        <translation>
            <numerusform>Sla het nu op: Partner Center kan het later niet tonen.</numerusform>
            <numerusform>Sla ze nu op: Partner Center kan ze later niet tonen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Wachtwoorden</translation>
    </message>
    <message>
        <source>Give every user the temporary password. It must be changed at the first sign-in.</source>
        <translation>Geef elke gebruiker het tijdelijke wachtwoord. Het moet bij de eerste aanmelding worden gewijzigd.</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Voltooien</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Map openen</translation>
    </message>
    <message>
        <source>&amp;Save password file…</source>
        <translation>&amp;Wachtwoordbestand opslaan…</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Opnieuw p&amp;roberen</translation>
    </message>
    <message>
        <source>Save refused rows &amp;as CSV…</source>
        <translation>Geweigerde &amp;rijen opslaan als CSV…</translation>
    </message>
    <message>
        <source>Users and temporary passwords</source>
        <translation>Gebruikers en tijdelijke wachtwoorden</translation>
    </message>
    <message>
        <source>Users that were not created</source>
        <translation>Gebruikers die niet zijn aangemaakt</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Volgende stappen</translation>
    </message>
    <message>
        <source>Ass&amp;ign licenses</source>
        <translation>&amp;Licenties toewijzen</translation>
    </message>
    <message>
        <source>Opens Partner Center</source>
        <translation>Opent Partner Center</translation>
    </message>
    <message>
        <source>Let the customer bu&amp;y products</source>
        <translation>&amp;Klant zelf laten kopen</translation>
    </message>
    <message>
        <source>Opens the instructions</source>
        <translation>Opent de uitleg</translation>
    </message>
    <message>
        <source>&amp;Deleted</source>
        <translation>Verwij&amp;derd</translation>
    </message>
    <message numerus="yes">
        <source>%n not certain</source>
        <translation>
            <numerusform>%n onzeker</numerusform>
            <numerusform>%n onzeker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n verwijderd</numerusform>
            <numerusform>%n verwijderd</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue &amp;undo…</source>
        <translation>&amp;Ongedaan maken voortzetten…</translation>
    </message>
    <message>
        <source>&amp;Undo this upload…</source>
        <translation>Deze &amp;upload ongedaan maken…</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) in it were deleted since.</source>
        <translation>
            <numerusform>%n gebruiker daarin is sindsdien verwijderd.</numerusform>
            <numerusform>%n gebruikers daarin zijn sindsdien verwijderd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n user(s) it is not certain whether they were deleted: continue the undo.</source>
        <translation>
            <numerusform>Van %n gebruiker is niet zeker of die is verwijderd: zet het ongedaan maken voort.</numerusform>
            <numerusform>Van %n gebruikers is niet zeker of ze zijn verwijderd: zet het ongedaan maken voort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Users that were deleted again</source>
        <translation>Gebruikers die weer zijn verwijderd</translation>
    </message>
</context>
<context>
    <name>Welkom::PreviewModel</name>
    <message>
        <source>Column %1</source>
        <extracomment>A column of the file that has no name: &quot;Column 3&quot;.</extracomment>
        <translation>Kolom %1</translation>
    </message>
</context>
<context>
    <name>Welkom::ProgressCard</name>
    <message numerus="yes">
        <source>%1 of %n user(s)</source>
        <extracomment>%1 users are done of %n in all.</extracomment>
        <translation>
            <numerusform>%1 van %n gebruiker</numerusform>
            <numerusform>%1 van %n gebruikers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n aangemaakt</numerusform>
            <numerusform>%n aangemaakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n geweigerd</numerusform>
            <numerusform>%n geweigerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not created</source>
        <translation>
            <numerusform>%n niet aangemaakt</numerusform>
            <numerusform>%n niet aangemaakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wacht</numerusform>
            <numerusform>%n wachten</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Hervatten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pauzeren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Progress of creating users</source>
        <translation>Voortgang van het aanmaken</translation>
    </message>
</context>
<context>
    <name>Welkom::RailStep</name>
    <message>
        <source>Step %1 of 7: %2, needs attention</source>
        <translation>Stap %1 van 7: %2, vraagt aandacht</translation>
    </message>
    <message>
        <source>Step %1 of 7: %2, current</source>
        <translation>Stap %1 van 7: %2, huidige stap</translation>
    </message>
    <message>
        <source>Step %1 of 7: %2, done</source>
        <translation>Stap %1 van 7: %2, voltooid</translation>
    </message>
    <message>
        <source>Step %1 of 7: %2, to do</source>
        <translation>Stap %1 van 7: %2, nog te doen</translation>
    </message>
    <message>
        <source>Step %1 of 7: %2, current, needs attention</source>
        <translation>Stap %1 van 7: %2, huidige stap, vraagt aandacht</translation>
    </message>
</context>
<context>
    <name>Welkom::RecentFilesCard</name>
    <message>
        <source>Recent files</source>
        <translation>Recente bestanden</translation>
    </message>
</context>
<context>
    <name>Welkom::RefusedList</name>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
</context>
<context>
    <name>Welkom::ResultHeadline</name>
    <message>
        <source>No users were created</source>
        <translation>Er zijn geen gebruikers aangemaakt</translation>
    </message>
    <message numerus="yes">
        <source>All %n users were created</source>
        <translation>
            <numerusform>De gebruiker is aangemaakt</numerusform>
            <numerusform>Alle %n gebruikers zijn aangemaakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 users were created</source>
        <extracomment>%n of %1 users: so many of all.</extracomment>
        <translation>
            <numerusform>%n van de %1 gebruikers is aangemaakt</numerusform>
            <numerusform>%n van de %1 gebruikers zijn aangemaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1, location %2</source>
        <extracomment>A customer and a country.</extracomment>
        <translation>Bij %1, locatie %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n created users were deleted again</source>
        <translation>
            <numerusform>De aangemaakte gebruiker is weer verwijderd</numerusform>
            <numerusform>Alle %n aangemaakte gebruikers zijn weer verwijderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 created users were deleted again</source>
        <extracomment>%n of %1 users: so many of all.</extracomment>
        <translation>
            <numerusform>%n van de %1 aangemaakte gebruikers is weer verwijderd</numerusform>
            <numerusform>%n van de %1 aangemaakte gebruikers zijn weer verwijderd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welkom::ReviewCard</name>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message numerus="yes">
        <source>All addresses are in domains of this customer</source>
        <translation>
            <numerusform>Het adres hoort bij een domein van deze klant</numerusform>
            <numerusform>Alle adressen horen bij domeinen van deze klant</numerusform>
        </translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>Wat er gaat gebeuren</translation>
    </message>
    <message numerus="yes">
        <source>%n user account(s) are created</source>
        <translation>
            <numerusform>%n gebruikersaccount wordt aangemaakt</numerusform>
            <numerusform>%n gebruikersaccounts worden aangemaakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n upload(s) of at most 100</source>
        <translation>
            <numerusform>In 1 upload van maximaal 100</numerusform>
            <numerusform>In %n uploads van maximaal 100</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out</source>
        <translation>
            <numerusform>%n rij wordt weggelaten</numerusform>
            <numerusform>%n rijen worden weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>No location is chosen yet</source>
        <translation>Er is nog geen locatie gekozen</translation>
    </message>
    <message>
        <source>Role: Can use licenses and services</source>
        <translation>Rol: Kan licenties en services gebruiken</translation>
    </message>
    <message>
        <source>No administrator rights</source>
        <translation>Geen beheerdersrechten</translation>
    </message>
    <message>
        <source>Temporary password for each user</source>
        <translation>Tijdelijk wachtwoord voor elke gebruiker</translation>
    </message>
    <message>
        <source>Must be changed at the first sign-in</source>
        <translation>Moet bij de eerste aanmelding worden gewijzigd</translation>
    </message>
    <message>
        <source>The service is %1, which is not Partner Center.</source>
        <translation>De service is %1; dat is niet Partner Center.</translation>
    </message>
    <message>
        <source>Some licenses and services are not available in every country. You can change the location per user later.</source>
        <translation>Sommige licenties en services zijn niet in elk land beschikbaar. U kunt de locatie later per gebruiker wijzigen.</translation>
    </message>
</context>
<context>
    <name>Welkom::RunList</name>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wordt aangemaakt…</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Niet zeker</translation>
    </message>
    <message>
        <source>Checking if it was created…</source>
        <translation>Nagaan of deze is aangemaakt…</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Aangemaakt</translation>
    </message>
    <message>
        <source>Not created</source>
        <translation>Niet aangemaakt</translation>
    </message>
</context>
<context>
    <name>Welkom::SavePage</name>
    <message>
        <source>Users whose answer was lost are looked up first, so nobody is created twice.</source>
        <translation>Gebruikers zonder antwoord worden eerst opgezocht, zodat niemand dubbel wordt aangemaakt.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) is still waiting. Continue whenever you like.</source>
        <translation>
            <numerusform>%n gebruiker wacht nog. Ga verder wanneer u wilt.</numerusform>
            <numerusform>%n gebruikers wachten nog. Ga verder wanneer u wilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your sign-in has expired. What has been created is kept.</source>
        <translation>Uw aanmelding is verlopen. Wat is aangemaakt, blijft behouden.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) was not created. What has been created is kept.</source>
        <translation>
            <numerusform>%n gebruiker is niet aangemaakt. Wat is aangemaakt, blijft behouden.</numerusform>
            <numerusform>%n gebruikers zijn niet aangemaakt. Wat is aangemaakt, blijft behouden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>C&amp;reate remaining %n user(s)</source>
        <translation>
            <numerusform>&amp;Resterende gebruiker aanmaken</numerusform>
            <numerusform>&amp;Resterende %n gebruikers aanmaken</numerusform>
        </translation>
    </message>
    <message>
        <source>The upload cannot go on</source>
        <translation>De upload kan niet verder</translation>
    </message>
    <message numerus="yes">
        <source>It is not certain whether %n user(s) was created</source>
        <translation>
            <numerusform>Het is niet zeker of %n gebruiker is aangemaakt</numerusform>
            <numerusform>Het is niet zeker of %n gebruikers zijn aangemaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating users has paused</source>
        <translation>Het aanmaken is gepauzeerd</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Nog ongeveer %n minuut</numerusform>
            <numerusform>Nog ongeveer %n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>Nog ongeveer %n seconde</numerusform>
            <numerusform>Nog ongeveer %n seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Voorbereiden…</translation>
    </message>
    <message>
        <source>Looking up who is there already…</source>
        <translation>Nagaan wie er al is…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Upload %1 of %2</source>
        <extracomment>The portal&apos;s hundreds: which of them is being created.</extracomment>
        <translation>Upload %1 van %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n geweigerd</numerusform>
            <numerusform>%n geweigerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n aangemaakt</numerusform>
            <numerusform>%n aangemaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop creating users?</source>
        <translation>Stoppen met aanmaken?</translation>
    </message>
    <message numerus="yes">
        <source>Users in progress are finished first. After that, %n user(s) is not created.</source>
        <translation>
            <numerusform>Wie al bezig is, wordt eerst voltooid. Daarna wordt %n gebruiker niet meer aangemaakt.</numerusform>
            <numerusform>Wie al bezig is, wordt eerst voltooid. Daarna worden %n gebruikers niet meer aangemaakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation>&amp;Doorgaan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message numerus="yes">
        <source>The users are being created at %1.</source>
        <translation>
            <numerusform>De gebruiker wordt aangemaakt bij %1.</numerusform>
            <numerusform>De gebruikers worden aangemaakt bij %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next: passwords</source>
        <translation>&amp;Volgende: wachtwoorden</translation>
    </message>
    <message>
        <source>Users and their status</source>
        <translation>Gebruikers en hun status</translation>
    </message>
    <message numerus="yes">
        <source>%n refused user(s) may be created as they are</source>
        <translation>
            <numerusform>%n geweigerde gebruiker kan misschien nog worden aangemaakt</numerusform>
            <numerusform>%n geweigerde gebruikers kunnen misschien nog worden aangemaakt</numerusform>
        </translation>
    </message>
    <message>
        <source>For example once the domain has been verified, or the name has become free.</source>
        <translation>Bijvoorbeeld als het domein is geverifieerd of de naam is vrijgekomen.</translation>
    </message>
    <message numerus="yes">
        <source>T&amp;ry %n refused user(s) again</source>
        <translation>
            <numerusform>%n geweigerde gebruiker opnieuw p&amp;roberen</numerusform>
            <numerusform>%n geweigerde gebruikers opnieuw p&amp;roberen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welkom::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation>Zoekopdracht wissen</translation>
    </message>
</context>
<context>
    <name>Welkom::SetupCard</name>
    <message>
        <source>Register Welkom once for your organization</source>
        <translation>Registreer Welkom één keer voor uw organisatie</translation>
    </message>
    <message>
        <source>An administrator does this in Microsoft Entra. After that, everybody in your organization can sign in.</source>
        <translation>Een beheerder doet dit in Microsoft Entra. Daarna kan iedereen in uw organisatie zich aanmelden.</translation>
    </message>
    <message>
        <source>App registrations, New registration: name it Welkom.</source>
        <translation>App-registraties, Nieuwe registratie: noem de app Welkom.</translation>
    </message>
    <message>
        <source>Authentication, Add a platform, Mobile and desktop applications: the redirect URI is http://localhost.</source>
        <translation>Verificatie, Een platform toevoegen, Mobiele en bureaubladtoepassingen: de omleidings-URI is http://localhost.</translation>
    </message>
    <message>
        <source>On the same page: set Allow public client flows to Yes.</source>
        <translation>Op dezelfde pagina: zet Openbare clientstromen toestaan op Ja.</translation>
    </message>
    <message>
        <source>API permissions: Microsoft Partner Center, delegated, user_impersonation. Then grant admin consent.</source>
        <translation>API-machtigingen: Microsoft Partner Center, gedelegeerd, user_impersonation. Geef daarna beheerderstoestemming.</translation>
    </message>
    <message>
        <source>Overview: copy the Application (client) ID and paste it here.</source>
        <translation>Overzicht: kopieer de Toepassings-id (client-id) en plak die hier.</translation>
    </message>
    <message>
        <source>&amp;Use this ID</source>
        <translation>Deze id ge&amp;bruiken</translation>
    </message>
    <message>
        <source>Open Microsoft &amp;Entra</source>
        <translation>Microsoft Entra ope&amp;nen</translation>
    </message>
    <message>
        <source>App&amp;lication (client) ID</source>
        <translation>Toepassings-&amp;id (client-id)</translation>
    </message>
</context>
<context>
    <name>Welkom::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Use the work account that you use for Partner Center.</source>
        <translation>Gebruik het werkaccount waarmee u Partner Center gebruikt.</translation>
    </message>
    <message>
        <source>&amp;Next: choose customer</source>
        <translation>&amp;Volgende: klant kiezen</translation>
    </message>
    <message>
        <source>Another account…</source>
        <translation>Een ander account…</translation>
    </message>
    <message>
        <source>Discard the earlier upload?</source>
        <translation>De eerdere upload verwijderen?</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) stay(s) at %1, but the temporary password(s) is gone for good.</source>
        <translation>
            <numerusform>%n gebruiker blijft bij %1, maar het tijdelijke wachtwoord is definitief weg.</numerusform>
            <numerusform>%n gebruikers blijven bij %1, maar hun tijdelijke wachtwoorden zijn definitief weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message numerus="yes">
        <source>The password(s) of %n user(s) was never saved to a file.</source>
        <translation>
            <numerusform>Het wachtwoord van %n gebruiker is nooit in een bestand opgeslagen.</numerusform>
            <numerusform>De wachtwoorden van %n gebruikers zijn nooit in een bestand opgeslagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welkom::StepRail</name>
    <message>
        <source>Sign in</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Choose customer</source>
        <translation>Klant kiezen</translation>
    </message>
    <message>
        <source>Browse file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Geographic location</source>
        <translation>Geografische locatie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Wachtwoorden</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>Hulp (F1)</translation>
    </message>
</context>
<context>
    <name>Welkom::UndoChoices</name>
    <message>
        <source>Users that can be deleted</source>
        <translation>Gebruikers die kunnen worden verwijderd</translation>
    </message>
    <message>
        <source>Users and their status</source>
        <translation>Gebruikers en hun status</translation>
    </message>
    <message>
        <source>Tick all &amp;unchanged</source>
        <translation>Alle &amp;ongewijzigde aanvinken</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>Alle vinkjes &amp;weghalen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s) looked at</source>
        <translation>
            <numerusform>%1 van %n gebruiker bekeken</numerusform>
            <numerusform>%1 van %n gebruikers bekeken</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the users…</source>
        <translation>De gebruikers worden bekeken…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s) ticked</source>
        <extracomment>%1 users of %n in all.</extracomment>
        <translation>
            <numerusform>%1 van %n gebruiker aangevinkt</numerusform>
            <numerusform>%1 van %n gebruikers aangevinkt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welkom::UndoDialog</name>
    <message>
        <source>Undo this upload?</source>
        <translation>Deze upload ongedaan maken?</translation>
    </message>
    <message>
        <source>Welkom first looks what became of its users. Nothing is deleted yet.</source>
        <translation>Welkom bekijkt eerst hoe het er met de gebruikers voor staat. Er wordt nog niets verwijderd.</translation>
    </message>
    <message>
        <source>There is nobody to delete</source>
        <translation>Er is niemand om te verwijderen</translation>
    </message>
    <message>
        <source>This upload has no users that could be deleted.</source>
        <translation>Deze upload heeft geen gebruikers die kunnen worden verwijderd.</translation>
    </message>
    <message>
        <source>Only users of this upload at %1 are deleted. Users that were changed or have licenses are left unticked. Welkom cannot see who has signed in. You can restore them for 30 days.</source>
        <translation>Alleen gebruikers van deze upload bij %1 worden verwijderd. Gebruikers die zijn gewijzigd of licenties hebben, zijn niet aangevinkt. Welkom kan niet zien wie zich heeft aangemeld. U kunt ze 30 dagen lang herstellen.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of this upload are not created or not settled yet; they are left as they are.</source>
        <translation>
            <numerusform>%n gebruiker van deze upload is nog niet aangemaakt of nog onzeker; daaraan verandert niets.</numerusform>
            <numerusform>%n gebruikers van deze upload zijn nog niet aangemaakt of nog onzeker; daaraan verandert niets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n created user(s)?</source>
        <translation>
            <numerusform>%n aangemaakte gebruiker verwijderen?</numerusform>
            <numerusform>%n aangemaakte gebruikers verwijderen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the users to delete</source>
        <translation>Vink aan wie u wilt verwijderen</translation>
    </message>
    <message>
        <source>Users are being deleted</source>
        <translation>Gebruikers worden verwijderd</translation>
    </message>
    <message>
        <source>You can stop at any moment: what is deleted by then stays deleted, the others stay as they are.</source>
        <translation>U kunt op elk moment stoppen: wie dan is verwijderd, blijft verwijderd, de anderen blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Users on their way are finished first.</source>
        <translation>Wie al bezig is, wordt eerst voltooid.</translation>
    </message>
    <message>
        <source>The upload cannot be undone now</source>
        <translation>De upload kan nu niet ongedaan worden gemaakt</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Er is niets verwijderd.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) had been deleted already.</source>
        <translation>
            <numerusform>%n gebruiker was al verwijderd.</numerusform>
            <numerusform>%n gebruikers waren al verwijderd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) could not be deleted; the list says why.</source>
        <translation>
            <numerusform>%n gebruiker kon niet worden verwijderd; in de lijst staat waarom.</numerusform>
            <numerusform>%n gebruikers konden niet worden verwijderd; in de lijst staat waarom.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n user(s) it is not certain; continuing finds out.</source>
        <translation>
            <numerusform>Van %n gebruiker is het niet zeker; ga verder om het na te gaan.</numerusform>
            <numerusform>Van %n gebruikers is het niet zeker; ga verder om het na te gaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are not deleted. Continue now or another day.</source>
        <translation>
            <numerusform>%n gebruiker is niet verwijderd. Ga nu verder of op een andere dag.</numerusform>
            <numerusform>%n gebruikers zijn niet verwijderd. Ga nu verder of op een andere dag.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can restore deleted users in Partner Center for 30 days.</source>
        <translation>U kunt verwijderde gebruikers 30 dagen lang herstellen in Partner Center.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) deleted</source>
        <translation>
            <numerusform>%n gebruiker verwijderd</numerusform>
            <numerusform>%n gebruikers verwijderd</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was deleted</source>
        <translation>Er is niemand verwijderd</translation>
    </message>
    <message>
        <source>Nothing is lost: who is deleted stays deleted, who is not is tried again.</source>
        <translation>Er gaat niets verloren: wie is verwijderd, blijft verwijderd; de anderen worden opnieuw geprobeerd.</translation>
    </message>
    <message>
        <source>Your sign-in has expired. Nothing is lost.</source>
        <translation>Uw aanmelding is verlopen. Er is niets verloren.</translation>
    </message>
    <message>
        <source>The users could not be looked at</source>
        <translation>De gebruikers konden niet worden opgevraagd</translation>
    </message>
    <message>
        <source>Deleting users has paused</source>
        <translation>Het verwijderen is gepauzeerd</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s)</source>
        <extracomment>%1 users are done of %n in all.</extracomment>
        <translation>
            <numerusform>%1 van %n gebruiker</numerusform>
            <numerusform>%1 van %n gebruikers</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Progress of deleting users</source>
        <translation>Voortgang van het verwijderen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n user(s)</source>
        <translation>
            <numerusform>%n gebruiker &amp;verwijderen</numerusform>
            <numerusform>%n gebruikers &amp;verwijderen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Hervatten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pauzeren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Continue &amp;undo</source>
        <translation>Ongedaan &amp;maken voortzetten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>&amp;Keep users</source>
        <translation>Gebruikers &amp;behouden</translation>
    </message>
    <message>
        <source>What was deleted before stays deleted.</source>
        <translation>Wat eerder is verwijderd, blijft verwijderd.</translation>
    </message>
    <message>
        <source>Deleting users was broken off</source>
        <translation>Het verwijderen is afgebroken</translation>
    </message>
</context>
<context>
    <name>Welkom::UndoList</name>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Niet verwijderd</translation>
    </message>
    <message>
        <source>Checking if it was deleted…</source>
        <translation>Nagaan of deze is verwijderd…</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Niet zeker</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Was deleted already</source>
        <translation>Was al verwijderd</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2: ticked, will be deleted. %3</source>
        <translation>%1, %2: aangevinkt, wordt verwijderd. %3</translation>
    </message>
    <message>
        <source>%1, %2: not ticked, is kept. %3</source>
        <translation>%1, %2: niet aangevinkt, blijft behouden. %3</translation>
    </message>
    <message>
        <source>Look at these first</source>
        <translation>Bekijk deze eerst</translation>
    </message>
    <message>
        <source>As this upload made them</source>
        <translation>Zoals deze upload ze heeft aangemaakt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Wat er is gewijzigd</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1, nu %2</translation>
    </message>
</context>
<context>
    <name>Welkom::UploadWizard</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>&amp;New upload</source>
        <translation>&amp;Nieuwe upload</translation>
    </message>
    <message>
        <source>Welkom (practice)</source>
        <translation>Welkom (oefening)</translation>
    </message>
</context>
<context>
    <name>Welkom::WizardPage</name>
    <message>
        <source>Leave the wizard?</source>
        <translation>De wizard verlaten?</translation>
    </message>
    <message>
        <source>No users were created. The file and your corrections are not kept.</source>
        <translation>Er zijn geen gebruikers aangemaakt. Het bestand en uw verbeteringen worden niet bewaard.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlaten</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Blijven</translation>
    </message>
</context>
</TS>
