<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AccountCommands</name>
    <message>
        <source>Signed in as %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice ends with the program, and this sign-in with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every account is signed out on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is signed out on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also remembered: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, one column only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text encoding: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) in the file.</source>
        <translation>
            <numerusform>%n user in the file.</numerusform>
            <numerusform>%n users in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready to be created.</source>
        <translation>
            <numerusform>%n ready to be created.</numerusform>
            <numerusform>%n ready to be created.</numerusform>
        </translation>
    </message>
    <message>
        <source>Uploads of at most 100: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Check a CSV file of users. Needs no sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List your customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the users of a CSV file at a customer, and save their temporary passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a template with the right columns and two examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the result as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --json: the cells as read, header first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file as utf-8, utf-16le, utf-16be or windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What separates cells: comma, semicolon, tab or pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the first row holds column names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match columns by hand, by number or name: email=3,displayName=Naam.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only customers whose company name or domain starts with this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer: tenant id or whole domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geographic location of all users: NL, BE, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to save the temporary passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only read and say what would happen; create nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port to listen on; a free one without this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many customers there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many users each customer has already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milliseconds before every answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a second before it answers 429; 0 for no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON file that says what goes wrong when (see below).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pretend customers and users there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice with a pretend Partner Center inside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the service instead of Partner Center&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file with certificates to trust besides the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File whose first line is the passphrase that seals the passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a file that exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask for confirmation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the messages; the system&apos;s without this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No progress, only results and errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every request, and the details of errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text; behind a command, of the command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no option --%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know what to do with “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welkom creates many users at a CSP customer from one CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With every command:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 some rows refused or an error found, 2 usage or file, 3 sign-in or permission, 4 service unreachable or faulty, 5 stopped with work left to resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a pretend Partner Center, with its own sign-in, until Ctrl-C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long an access token of its sign-in lasts; 3600 without this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to Partner Center in the browser, or with a code on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe a stored sign-in from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who is signed in, and for which partner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with a code on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with a browser, but print the address instead of opening it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name of a remembered account; the one used last without this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every account on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the sign-in service instead of Microsoft&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application (client) id of your app registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global, us-government or china.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where uploads, their sealed passwords and the list of accounts are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the environment: WELKOM_CLIENT_ID, WELKOM_AUTHORITY, WELKOM_SERVICE, WELKOM_SCOPE, WELKOM_CLOUD and WELKOM_CA_FILE say what the options of these names say; WELKOM_ACCESS_TOKEN is an access token that was obtained elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List earlier uploads; go on with one; save its temporary passwords, or a report without them; delete its users again; reset a password; discard the passwords; forget it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With passwords, report and resume: where to save them. A report is CSV, or JSON when the name ends in .json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With undo: also users whose name, location or user name was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With undo: also users whose create was never answered, so that only their name and data say that they are of this upload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With reset: the row of the user, as runs report shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With resume: also refused users who may be created now without a change, such as when their domain has been verified since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With undo: also users who have a license by now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionSettings</name>
    <message>
        <source>Worldwide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Government</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address of the sign-in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept for you on this computer. Welkom opens anew with them; you may have to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App&amp;lication (client) ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>--language is nl or en, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>welkom-cli --help shows what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo and --%1 do not go together: practice has a service, accounts, a data folder and a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--device-code and --no-browser do not go together: choose one way to sign in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersCommand</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemoCommand</name>
    <message numerus="yes">
        <source>A pretend Partner Center with %n customer(s). Its access token is: demo</source>
        <translation>
            <numerusform>A pretend Partner Center with %n customer. Its access token is: demo</numerusform>
            <numerusform>A pretend Partner Center with %n customers. Its access token is: demo</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl-C ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3, not “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its sign-in authority, for any client id: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>Details for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The user name %1 is already taken at this customer. Choose another one, or leave the row out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain of %1 is not a domain of this customer. Correct the address, or add the domain to the customer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain of %1 signs in elsewhere (it is federated), so no account can be created in it here. Use another domain of the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner Center does not accept this geographic location for %1. Choose another location.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner Center refused the temporary password of %1 twice. Upload the row again: a new password is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory of this customer is full. Ask the customer to remove accounts that are no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not create users at this customer. Ask an administrator of your own organization for the role User Administrator or Directory Writers at this customer, and to make you a member of the group AdminAgents. Then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization is no longer the partner of this customer. Reload the customers, or ask the customer to accept your invitation again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant of this customer no longer exists. Reload the customers and choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Conditional Access policy blocks this. Ask the administrator who manages the policy to allow it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner Center does not allow this action for your account. Ask an administrator of your own organization to look at your roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner Center no longer accepts your sign-in. Sign in again; nothing that was done is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 cannot be found. Check your network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to %1. Check your network and your proxy, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is not secure: its certificate is not trusted on this computer. Nothing was sent. Ask your network administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke before the whole answer was in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered in a way that Welkom cannot read. A proxy may be in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 is larger than Welkom accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants to send Welkom to another address. That is refused, because your sign-in would go along. Check the address of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address %1 does not begin with https. Without it your sign-in could be read on the way, so nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of %1 does not end. Try again; if it stays so, tell the support of Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 does not exist. Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that you may read it and that no other program keeps it locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 is too large. Welkom reads files of at most 1 GB; split it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 exists already. Choose another name, or say that it may be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check that the folder exists and that you may write in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the disk for %1. Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place of %1 cannot keep a file for you alone: others may be able to read it. Choose a folder on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that protects the temporary passwords on this computer is not available. Unlock your keychain, or name the passphrase file, then try again. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open the stored temporary passwords. Use the passphrase that was chosen when they were first stored. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that Welkom can use. Name a file with a passphrase (--passphrase-file), so that the temporary passwords can be kept encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored uploads in %1 are damaged. Nothing was sent. Keep the folder and ask for help before you remove it: it may hold passwords that exist nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored uploads in %1 were written by a newer version of Welkom. Install that version to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of Welkom is working on this upload. Wait until it is done, or close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stored upload with the number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temporary passwords of upload %1 have been discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of your customers has the id or the domain %1. Give the whole domain, or the tenant id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several customers have the domain %1. Give the tenant id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a country or region code. Use two letters, for example NL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of the file is ready, so there is nothing to create. Correct the rows that need attention first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner Center refused this. Look at its own words in the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in. Sign in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization requires multifactor authentication. Sign in again and confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not do this. Ask an administrator of your own organization for the role User Administrator at this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for no longer exists at Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist at Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner Center asks for a pause because there were too many requests. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to Partner Center. Check your network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner Center reported a fault of its own. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something could not be stored on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was stopped before it was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This upload belongs to %1, but you are signed in as %2. Sign in there to go on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welkom cannot listen at %1: another program uses that port. Close it, or choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault plan cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the address of a service. Give one that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--header takes yes or no, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of %1 is empty. Write the passphrase there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a text encoding that Welkom reads. Use utf-8, utf-16le, utf-16be or windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a separator. Use comma, semicolon, tab or pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not say which column fills which field. Write field=column, with the number or the name of the column, for example email=3,displayName=Naam. The fields are firstName, lastName, displayName, email and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This upload belongs to the service at %1. Use that service to go on with it (--service).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner Center gave no clear answer, so it is not known whether this was done. Welkom looks it up before it tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welkom has no client id yet. An administrator registers Welkom once in Microsoft Entra (App registrations, platform Mobile and desktop applications, redirect http://localhost, public client flows allowed, delegated permission user_impersonation of Microsoft Partner Center with admin consent). Then give its application id with --client-id or in the configuration file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id %1 is not an application id. Copy the Application (client) ID from the overview of the app registration: 36 characters, such as 00000000-0000-0000-0000-000000000000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service does not know the client id %1 in this organization, or does not let it sign users in. Compare it with the app registration; an administrator corrects the registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registration %1 is not one of a desktop program. An administrator sets Allow public client flows to Yes in its authentication settings, with the platform Mobile and desktop applications and no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app registration %1 lacks the redirect address http://localhost. An administrator adds it under the platform Mobile and desktop applications.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service refused the permissions that Welkom asks for. Check the scope in the configuration; it names one service only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft Partner Center is not present in this organization. Sign in with an account of your partner organization; an administrator opens Partner Center once there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has allowed Welkom to use Partner Center for your account. Sign in again and accept the permissions, or ask an administrator of your organization to grant admin consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator may allow Welkom to use Partner Center. A Global Administrator of your organization who is also an Admin agent grants admin consent in the app registration; then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welkom has no consent in the tenant of this customer. An Admin agent of your organization grants it for the customer; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account does not exist. Check the user name and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account does not belong to the organization where you sign in. Choose an account of your partner organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organization to sign in to does not exist. Check the address of the sign-in service in the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization belongs to another national cloud. Choose that cloud in the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account has no multifactor authentication yet. Sign in with the browser and set it up there, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization blocks signing in with a code. Sign in with the browser, or ask the administrator who manages the Conditional Access policies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not use Welkom: the app registration is limited to chosen users. Ask an administrator of your organization to assign you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cross-tenant access policy blocks this sign-in. Ask the administrators of your organization and of the customer to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else signed in than %1. Sign in with that account, or add the other one as a new account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser. Sign in again when you want to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in is no longer valid: it has expired, or your password was changed. Sign in again; nothing that was done is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service wants you to confirm your sign-in. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody finished the sign-in in time. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back from the browser does not belong to this sign-in, so it was not accepted. Start again from Welkom, in one browser window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 does not prove who signed in, so it was not accepted. Check the clock of this computer and the address of the sign-in service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service %1 is out of order at the moment. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service refused the request of Welkom. Check the configuration; if it is right, report this with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window of Welkom is busy with the same sign-in. Wait until it is done, or close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. Use --no-browser to see the address, or --device-code to sign in on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service %1 does not offer signing in with a code. Sign in with the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at %1 is not a sign-in service. Check the authority in the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer does not keep your sign-in: it lasts until Welkom is closed. Unlock or install a keychain to stay signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used now, so your stored sign-in cannot be read or removed. Unlock the keychain, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keychain of this computer holds for Welkom is incomplete. Sign out, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration cannot be used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration file %1 is not used, because others than an administrator may change it. An administrator takes that right away, or removes the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account %1 is not signed in on this computer. Sign in with it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This upload has no row %1. The report shows which rows there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reason to reset the password of %1 here: it is the one that was stored, or the user has no account of this upload. Partner Center can reset any password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload %1 still keeps its temporary passwords. Discard them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not yet certain what became of every user of upload %1, so it is kept. Go on with the upload, the undo or the reset that was begun, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: user name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: password not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: domain not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: location not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: directory is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the service: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not created: the upload was stopped before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain: continue the upload to find out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name is already taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was refused twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The domain is not a domain of this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to Partner Center. Check your network; your sign-in is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not see the customers. Ask for the role Admin agent in Partner Center, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the role User Administrator or Directory Writers, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. Use a code instead, and sign in on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered about another user than the one it was asked about. That answer does not count. If it happens again, contact the support of Microsoft.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultPlan</name>
    <message>
        <source>the file is not a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not JSON (%1, at byte %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“faults” has to be a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no member “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no operation “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such fault as “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be text or an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says nothing with “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be 1 at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be a whole number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultPlanHelp</name>
    <message>
        <source>POST, GET, ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>such as /v1/customers/*/users; * is anything but a slash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>createUser, listUsers, listDeletedUsers, getUser,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the account that the request is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only this one of them, counted from 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every 5th of them, for 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most so often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers with “status”; “body” (text or object),</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“headers” (object) and “retryAfter” (seconds) may be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a page of a proxy, with “status” (502)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing but “delay”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closes the connection without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks the connection off without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closes it after “bytes” (20) of the answer&apos;s body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right answer, “bytes” (16) at a time, every “delay”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words where JSON should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the first half of the JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a body of “bytes” (33554432) bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>401, once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>401, and the token is refused from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>401 with 900421: no multifactor authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true: the request takes effect before answer, html, hang,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds that go by before the fault shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how the request log calls it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault plan is a JSON file with one member, “faults”: a list of rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule says which requests it is about and, with “do”, what goes wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rule whose turn it is acts. Members that do not exist are errors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which requests (what is left out matches every request):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes wrong, the value of “do”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right status, with another user in the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut, reset or other-user; without it, it does not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status update</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>CSV files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a workbook, not a CSV file. Open it in Excel, choose Save As and the type “CSV UTF-8 (Comma delimited)”, and use that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PDF, not a CSV file. Put the users in a worksheet, save it in Excel as “CSV UTF-8 (Comma delimited)”, and use that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a picture, not a CSV file. Put the users in a worksheet, save it in Excel as “CSV UTF-8 (Comma delimited)”, and use that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a compressed archive, not a CSV file. Unpack it and use the CSV file in it; a workbook has to be saved in Excel as “CSV UTF-8 (Comma delimited)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file. Save the users in Excel as “CSV UTF-8 (Comma delimited)”, and use that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has column names but no users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The file has more than 100 users. It counts as %n uploads of at most 100; Welkom does them all.</source>
        <translation>
            <numerusform>The file has more than 100 users. It counts as %n upload of at most 100; Welkom does them all.</numerusform>
            <numerusform>The file has more than 100 users. It counts as %n uploads of at most 100; Welkom does them all.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first row holds a user, not the names of the columns. Put a row with the names above it (%1), or say which column is which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column %1, which was chosen for %2. Columns found: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column was recognized as %1: the file has only one column, %2. Check that its columns are separated by commas, semicolons, tabs or pipes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column was recognized as %1. Columns found: %2. Give the right column the name “%1”, or say which one it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 has no name and is left out: Partner Center takes only its own fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 (%2) is left out: Partner Center takes only its own fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several columns are for %1: %2. Leave one of them, or say which one it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: a quotation mark is opened but never closed (line %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: there is text behind the closing quotation mark (line %3). It was added to the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: the cell holds a NUL character, so the file may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: the cell holds bytes that are no text in this encoding. Choose another text encoding, or type the cell again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: the cell holds a line break or a tab. It is sent as a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: the cell holds an invisible control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: the spaces around the text are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: the display name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: the email address is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: row %2 has the same email address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: the first name has %2 characters; at most 50 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: the last name has %2 characters; at most 50 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: the display name has %2 characters; at most 50 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: the cell has to be empty. The result file of an earlier upload was probably chosen again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: “mailto:” is not part of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: only the address itself is allowed, without angle brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the address has a space in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the domain has a comma instead of a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the address has no @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the address has more than one @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the name before the @ is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the domain behind the @ is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: letters with accents are not allowed before the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: before the @ only letters, digits and &apos; . - _ ! # ^ ~ are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: letters with accents are not allowed in the domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: in the domain only letters, digits, hyphens and dots are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the address begins with a dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: there is a dot right before the @.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the address has two dots in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the domain is not whole, it has no dot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the domain is malformed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the name before the @ has %2 characters; at most 64 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, Email: the domain has %2 characters; at most 48 are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: %2 is not a domain of this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: the domain %2 signs in elsewhere (it is federated), so no account can be created in it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: this user already exists at the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: a deleted user has this name and can be restored for %2 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: number of cells %3, number of columns %4. Look for a separator too many, or one that is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column for the display name. It is made of the first and the last name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LandingPage</name>
    <message>
        <source>You are signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this page and go back to Welkom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to Welkom: it tells what went wrong and what you can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>The language of this text as an HTML language code: en, nl</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordSaver</name>
    <message>
        <source>PRACTICE - %1</source>
        <extracomment>Before the name of a file that was made in practice. Capitals, so that it cannot be missed.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Welkom cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Suggestion: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s) created at %2.</source>
        <translation>
            <numerusform>%1 of %n user created at %2.</numerusform>
            <numerusform>%1 of %n users created at %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s); --json shows them all.</source>
        <translation>
            <numerusform>and %n more row; --json shows them all.</numerusform>
            <numerusform>and %n more rows; --json shows them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowHeadings</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunDriver</name>
    <message numerus="yes">
        <source>Partner Center asks for a pause; continuing in %n s</source>
        <translation>
            <numerusform>Partner Center asks for a pause; continuing in %n s</numerusform>
            <numerusform>Partner Center asks for a pause; continuing in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping: the users that are on their way are finished first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s)</source>
        <translation>
            <numerusform>%1 of %n user</numerusform>
            <numerusform>%1 of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No connection; trying again in %n s</source>
        <translation>
            <numerusform>No connection; trying again in %n s</numerusform>
            <numerusform>No connection; trying again in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Your sign-in has expired. What was done until now is kept. Sign in again to continue.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunEnding</name>
    <message numerus="yes">
        <source>%n temporary password(s) saved to %1.</source>
        <translation>
            <numerusform>%n temporary password saved to %1.</numerusform>
            <numerusform>%n temporary passwords saved to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1: the stored password was damaged and is not in the file. Reset the password of this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice ends with the program, so this upload cannot be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with: welkom-cli runs resume %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passwords are still in the store. Save them with: welkom-cli runs passwords %1 --output FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account with a password, so no password file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n refused user(s) may be created another time as they are: welkom-cli runs resume %1 --retry-refused</source>
        <translation>
            <numerusform>%n refused user may be created another time as it is: welkom-cli runs resume %1 --retry-refused</numerusform>
            <numerusform>%n refused users may be created another time as they are: welkom-cli runs resume %1 --retry-refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service&apos;s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password reset: time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password reset: request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password reset: correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not created yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known whether it was created; it is looked up before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created; the answer was lost, and the account was found by looking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known whether it was deleted; it is looked up before anything is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was gone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known whether the password was reset; reset it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was reset.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsCall</name>
    <message>
        <source>Nobody is there to confirm this. With --yes it is done without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>The letters with which an answer that means yes may begin, in lower case.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is %1, which is not Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsCommand</name>
    <message numerus="yes">
        <source>%1 of %n user(s) created</source>
        <translation>
            <numerusform>%1 of %n user created</numerusform>
            <numerusform>%1 of %n users created</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no earlier uploads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs passwords needs --output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs does not know what to do with “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs %1 needs the number of an upload; welkom-cli runs shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Create the remaining %n user(s) at %1? [y/N]</source>
        <translation>
            <numerusform>Create the remaining %n user at %1? [y/N]</numerusform>
            <numerusform>Create the remaining %n users at %1? [y/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no option --%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished. Go on with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The undo is not finished. Go on with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reset of a password is not confirmed. Go on with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passwords are not saved yet. Save them with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The passwords have been kept for %n day(s). When everybody has theirs, discard them with: %1</source>
        <translation>
            <numerusform>The passwords have been kept for %n day. When everybody has theirs, discard them with: %1</numerusform>
            <numerusform>The passwords have been kept for %n days. When everybody has theirs, discard them with: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords are discarded, but not wiped from the file yet. Finish it with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older than a year. Forget it with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older than a year. It can be forgotten when its passwords are discarded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload %1 of %2 (%3, %4):</source>
        <extracomment>%2 is a moment, %3 a company, %4 a file.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an upload of the same file: go on with it rather than begin anew, because only it has the passwords of the users it created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) deleted again</source>
        <translation>
            <numerusform>%n user deleted again</numerusform>
            <numerusform>%n users deleted again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused user(s) are tried again.</source>
        <translation>
            <numerusform>%n refused user is tried again.</numerusform>
            <numerusform>%n refused users are tried again.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no refused users that could be tried again without a change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsDiscard</name>
    <message>
        <source>Upload %1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n temporary password(s) were never saved to a file. Discarded, they are gone for good, and can only be reset in Partner Center.</source>
        <translation>
            <numerusform>%n temporary password was never saved to a file. Discarded, it is gone for good, and can only be reset in Partner Center.</numerusform>
            <numerusform>%n temporary passwords were never saved to a file. Discarded, they are gone for good, and can only be reset in Partner Center.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) were not created yet. Without its passwords this upload cannot go on.</source>
        <translation>
            <numerusform>%n user was not created yet. Without its passwords this upload cannot go on.</numerusform>
            <numerusform>%n users were not created yet. Without its passwords this upload cannot go on.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard the temporary passwords of upload %1? [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passwords are discarded, but traces of them, sealed, may still be in the file. Close other windows of Welkom, then do it again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The temporary passwords of upload %1 are discarded for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard them with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget upload %1? What was done stays done, but Welkom can no longer tell of it or undo it. [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload %1 is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsReport</name>
    <message>
        <source>runs %1 needs --%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of upload %1 was saved to %2. It holds no passwords.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsReset</name>
    <message>
        <source>%1 gets a new temporary password, which must be changed at the next sign-in. A password that the user has chosen meanwhile stops working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was recognised by its name and data, because the answer to its create was lost. Make sure that it is of this upload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the password of %1? [y/N]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of %1 was reset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of %1 was not reset; the older one stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the password of %1 was reset, so both are kept. Go on with: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs %1 needs --%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n password(s)</source>
        <translation>
            <numerusform>%1 of %n password</numerusform>
            <numerusform>%1 of %n passwords</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was reset. Go on with: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsUndo</name>
    <message>
        <source>Row %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of this upload will be deleted:</source>
        <translation>
            <numerusform>%n user of this upload will be deleted:</numerusform>
            <numerusform>%n users of this upload will be deleted:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of this upload are not created or not settled yet; an undo does not touch them.</source>
        <translation>
            <numerusform>%n user of this upload is not created or not settled yet; an undo does not touch it.</numerusform>
            <numerusform>%n users of this upload are not created or not settled yet; an undo does not touch them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Welkom cannot see who has signed in already. Deleted users can be restored in Partner Center for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) deleted.</source>
        <translation>
            <numerusform>%n user deleted.</numerusform>
            <numerusform>%n users deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) were gone already.</source>
        <translation>
            <numerusform>%n user was gone already.</numerusform>
            <numerusform>%n users were gone already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) could not be deleted; the report says why: %1</source>
        <translation>
            <numerusform>%n user could not be deleted; the report says why: %1</numerusform>
            <numerusform>%n users could not be deleted; the report says why: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This upload has no users that could be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n user(s) at %1? [y/N]</source>
        <translation>
            <numerusform>Delete %n user at %1? [y/N]</numerusform>
            <numerusform>Delete %n users at %1? [y/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2, now %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To delete it, too: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s) looked at</source>
        <translation>
            <numerusform>%1 of %n user looked at</numerusform>
            <numerusform>%1 of %n users looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInFlow</name>
    <message>
        <source>Open this address in a browser on this computer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of %1. Welkom never sees your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it does not open, go to this address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page on any device:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter this code there:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Valid for another %n minute(s)</source>
        <translation>
            <numerusform>Valid for another %n minute</numerusform>
            <numerusform>Valid for another %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you to enter the code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in. Sign in with the browser? [y/N]</source>
        <extracomment>The letters in brackets are those that the next text accepts.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>The letters with which an answer that means yes may begin, in lower case.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with: welkom-cli sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPages</name>
    <message>
        <source>PRACTICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pretend Partner Center on this computer. Nothing leaves it, and nobody is asked for a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in without multi-factor authentication, so every request is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no role at %1: its users can be neither seen nor created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May do everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the account that the program expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program wants to sign in. Its client id is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on only if you started this yourself and the program shows this code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It expects %1, which is not one of the practice accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a practice account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code is not known, or no longer valid. Compare it with the one that the program shows, or let the program start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code that the program shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program may sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program may not sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this page and go back to the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that opened this page asks in a way that cannot be answered. Close this page; the makers of that program can use the line below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in cannot begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This choice is no longer open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been made before, or it waited too long. Go back to the program and sign in from there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInView</name>
    <message>
        <source>Practice with a pretend customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through all seven steps without an account. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;practicing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in is not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details for s&amp;upport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need to be an Admin agent in Partner Center and to have the role User Administrator at the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Practice with a pretend Partner Center inside this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the service instead of Partner Center&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where uploads and their sealed passwords are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file with certificates to trust besides the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the screen; remembered or the system&apos;s without this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV file to begin with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--language is nl or en, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welkom opens one file at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the sign-in service instead of Microsoft&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application (client) id of your app registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global, us-government or china.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo and --%1 do not go together: practice has a service, accounts, a data folder and a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreUnlock</name>
    <message>
        <source>Passphrase of the stored temporary passwords:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that Welkom can use. A passphrase can protect the temporary passwords instead. Without it nobody can open them, you neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoreUnlocking</name>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keychain that Welkom can use. A passphrase protects the temporary passwords instead. Without it nobody can open them, you neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens the temporary passwords that are stored on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoRemarks</name>
    <message>
        <source>user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>display name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rows claim this account, so it is not certain whose it is: it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is deleted already; that is only noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was not found; is deleted by its ID all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes from the customer’s own directory, and can only be deleted there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost: it is not proven that this upload made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has licenses: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it has licenses cannot be seen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UploadCommand</name>
    <message>
        <source>upload needs --%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more finding(s); welkom-cli check shows them all.</source>
        <translation>
            <numerusform>and %n more finding; welkom-cli check shows them all.</numerusform>
            <numerusform>and %n more findings; welkom-cli check shows them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out.</source>
        <translation>
            <numerusform>%n row left out.</numerusform>
            <numerusform>%n rows left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is %1, which is not Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user account(s) will be created.</source>
        <translation>
            <numerusform>%n user account will be created.</numerusform>
            <numerusform>%n user accounts will be created.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted in uploads of at most 100: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is there to confirm this. With --yes it is done without asking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Create %n user(s) at %1? [y/N]</source>
        <extracomment>%2 is the name of a company. The letters in brackets are those that the next text accepts.</extracomment>
        <translation>
            <numerusform>Create %n user at %1? [y/N]</numerusform>
            <numerusform>Create %n users at %1? [y/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>The letters with which an answer that means yes may begin, in lower case.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: %2 exists already at the customer and is not created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Dry run: nothing was created. %n user(s) would be.</source>
        <translation>
            <numerusform>Dry run: nothing was created. %n user would be.</numerusform>
            <numerusform>Dry run: nothing was created. %n users would be.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords may not replace the file with the users.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::AboutDialog</name>
    <message>
        <source>public domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Welkom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates many users at a customer of a Microsoft CSP partner, from one CSV file. Welkom is free software under the Apache License 2.0. It is not a product of Microsoft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::AccountBadge</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1, %2</source>
        <extracomment>%1 is a person, %2 the organisation.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::AccountCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use another account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;End practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice with a pretend customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::BrowserCard</name>
    <message>
        <source>Waiting for your browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in there. This window continues by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a &amp;code instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::CheckPage</name>
    <message>
        <source>Validate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need attention. Correct them here, or leave them out.</source>
        <translation>
            <numerusform>%n row needs attention. Correct it here, or leave it out.</numerusform>
            <numerusform>%n rows need attention. Correct them here, or leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n users are ready to be created.</source>
        <translation>
            <numerusform>The user is ready to be created.</numerusform>
            <numerusform>All %n users are ready to be created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Continue with %n user(s)</source>
        <translation>
            <numerusform>&amp;Continue with %n user</numerusform>
            <numerusform>&amp;Continue with %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message>
        <source>Users in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <extracomment>Which rows of the table are shown. For screen readers.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;findings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve corrected table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need attention</source>
        <translation>
            <numerusform>%n row needs attention</numerusform>
            <numerusform>%n rows need attention</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out</source>
        <translation>
            <numerusform>%n row is left out</numerusform>
            <numerusform>%n rows are left out</numerusform>
        </translation>
    </message>
    <message>
        <source>A&amp;ll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Warning(s)</source>
        <translation>
            <numerusform>&amp;Warning</numerusform>
            <numerusform>&amp;Warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>Many rows are being corrected…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::ChipGroup</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A filter and how many rows it shows: &quot;Ready: 137&quot;. For screen readers.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::ChooseCustomerPage</name>
    <message>
        <source>The customers could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For %1, Partner Center has no customers. New ones appear after a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling, or search all customers in Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching in Partner Center…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading your customers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) loaded, loading more…</source>
        <translation>
            <numerusform>%n customer loaded, loading more…</numerusform>
            <numerusform>%n customers loaded, loading more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) loaded; the rest could not be loaded. Reload to try again.</source>
        <translation>
            <numerusform>%n customer loaded; the rest could not be loaded. Reload to try again.</numerusform>
            <numerusform>%n customers loaded; the rest could not be loaded. Reload to try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>You may not create users at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The users are created in the tenant of this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next: browse file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by company, domain or tenant ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in &amp;Partner Center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show d&amp;etails</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::CodeCard</name>
    <message numerus="yes">
        <source>Valid for another %n minute(s)</source>
        <translation>
            <numerusform>Valid for another %n minute</numerusform>
            <numerusform>Valid for another %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in with a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this page on any device:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter this code there:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you to enter the code…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the &amp;browser instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::CustomerCard</name>
    <message>
        <source>Domains of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::CustomerList</name>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::DeletedList</name>
    <message>
        <source>Was deleted already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be restored until %1</source>
        <extracomment>%1 is a day.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::DraftModel</name>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <extracomment>A cell of the table: &quot;Row 18, Email: piet@contoso,nl&quot;. For screen readers.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::DraftSaver</name>
    <message>
        <source>Save the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - findings.csv</source>
        <extracomment>%1 is the name of the user&apos;s file.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the corrected table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - corrected.csv</source>
        <extracomment>%1 is the name of the user&apos;s file.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace your own file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the file that you chose. Only the five columns of Partner Center and the rows that are not left out are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::DropZone</name>
    <message>
        <source>Drop the file to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop your CSV file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bro&amp;wse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commas, semicolons or tabs, saved by Excel or any other program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::EarlierUpload</name>
    <message numerus="yes">
        <source>%1, %2: %n of %3 user(s) created.</source>
        <extracomment>%1 is a customer, %2 a day, %3 how many users were planned.</extracomment>
        <translation>
            <numerusform>%1, %2: %n of %3 users was created.</numerusform>
            <numerusform>%1, %2: %n of %3 users were created.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password(s) of %n user(s) are not saved yet.</source>
        <translation>
            <numerusform>The password of %n user is not saved yet.</numerusform>
            <numerusform>The passwords of %n users are not saved yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier upload is not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save pass&amp;words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cont&amp;inue upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::FileCard</name>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <extracomment>%1 is the size of the file, %2 when it was changed last: &quot;11 KB, changed today at 09:41&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text &amp;encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) of at most 100</source>
        <translation>
            <numerusform>1 upload of at most 100</numerusform>
            <numerusform>%n uploads of at most 100</numerusform>
        </translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>A date and a time.</extracomment>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the CSV file with the new users of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Validate %n user(s)</source>
        <translation>
            <numerusform>&amp;Validate %n user</numerusform>
            <numerusform>&amp;Validate %n users</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a file again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your corrections in %n row(s) are not kept when the file is another one, or was changed.</source>
        <translation>
            <numerusform>Your corrections in %n row are not kept when the file is another one, or was changed.</numerusform>
            <numerusform>Your corrections in %n rows are not kept when the file is another one, or was changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Read the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users-template.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file yet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template has the right columns and two examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above each column of the file: the field it fills.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next: validate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column was recognized as %1. Choose it above the right column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved or deleted. What was read of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has changed since it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You still see what it was. Read it again to see the changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::FindingPanel</name>
    <message>
        <source>Row %1 is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account is created for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can still change any cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The number of the finding that is shown, and of how many: &quot;1 of 6&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Appl&amp;y to %n row(s)</source>
        <translation>
            <numerusform>Appl&amp;y to %n row</numerusform>
            <numerusform>Appl&amp;y to %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Put row bac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave row &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::HelpWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Welkom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::InviteCard</name>
    <message>
        <source>Sign in to Partner Center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of Microsoft. Welkom never sees your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser opens the sign-in page of %1. Welkom never sees your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in with the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a &amp;code instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::JobBanner</name>
    <message numerus="yes">
        <source>Partner Center asks for a pause; continuing in %n s</source>
        <translation>
            <numerusform>Partner Center asks for a pause; continuing in %n s</numerusform>
            <numerusform>Partner Center asks for a pause; continuing in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>This is normal with many users. You do not have to do anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No connection; trying again in %n s</source>
        <translation>
            <numerusform>No connection; trying again in %n s</numerusform>
            <numerusform>No connection; trying again in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show d&amp;etails</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::LocationList</name>
    <message>
        <source>Billing country of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All countries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::LocationPage</name>
    <message>
        <source>No country matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was created yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location: %1 (%2)</source>
        <extracomment>A country and its code.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Create %n user(s)</source>
        <translation>
            <numerusform>&amp;Create %n user</numerusform>
            <numerusform>&amp;Create %n users</numerusform>
        </translation>
    </message>
    <message>
        <source>Geographic location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All users of this upload get this location. Licenses depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search country or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show d&amp;etails</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::MappingHeader</name>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field for column %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::MessageDialog</name>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::PageHeader</name>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::PasswordDelegate</name>
    <message>
        <source>Copy password of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide password of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show password of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::PasswordList</name>
    <message>
        <source>Damaged: reset it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::PasswordSaver</name>
    <message>
        <source>Save the temporary passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - passwords.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passwords could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are still kept encrypted on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show d&amp;etails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving the passwords?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice ends with this window: what was practised is gone then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Welkom keeps the passwords of %n user(s) encrypted on this computer and offers them again at the next start.</source>
        <translation>
            <numerusform>Welkom keeps the password of %n user encrypted on this computer and offers it again at the next start.</numerusform>
            <numerusform>Welkom keeps the passwords of %n users encrypted on this computer and offers them again at the next start.</numerusform>
        </translation>
    </message>
    <message>
        <source>C&amp;lose anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save password file…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::PasswordsPage</name>
    <message numerus="yes">
        <source>Copied; cleared in %n s</source>
        <translation>
            <numerusform>Copied; cleared in %n s</numerusform>
            <numerusform>Copied; cleared in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - refused.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows could not be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the rows in this file, then begin a new upload with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ot created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passwords cannot be read now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, only readable by you. Delete the file when all users have their password.</source>
        <extracomment>%1 is a time of day.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n stored password(s) were damaged and are not in the file. Reset them.</source>
        <translation>
            <numerusform>%n stored password was damaged and is not in the file. Reset it.</numerusform>
            <numerusform>%n stored passwords were damaged and are not in the file. Reset them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The passwords are not saved yet</source>
        <translation>
            <numerusform>The password is not saved yet</numerusform>
            <numerusform>The passwords are not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save them now: Partner Center cannot show them later.</source>
        <translation>
            <numerusform>Save it now: Partner Center cannot show it later.</numerusform>
            <numerusform>Save them now: Partner Center cannot show them later.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every user the temporary password. It must be changed at the first sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save password file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save refused rows &amp;as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users and temporary passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users that were not created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ass&amp;ign licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens Partner Center</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the customer bu&amp;y products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not certain</source>
        <translation>
            <numerusform>%n not certain</numerusform>
            <numerusform>%n not certain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue &amp;undo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo this upload…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) in it were deleted since.</source>
        <translation>
            <numerusform>%n user in it was deleted since.</numerusform>
            <numerusform>%n users in it were deleted since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n user(s) it is not certain whether they were deleted: continue the undo.</source>
        <translation>
            <numerusform>For %n user it is not certain whether it was deleted: continue the undo.</numerusform>
            <numerusform>For %n users it is not certain whether they were deleted: continue the undo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Users that were deleted again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::PreviewModel</name>
    <message>
        <source>Column %1</source>
        <extracomment>A column of the file that has no name: &quot;Column 3&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::ProgressCard</name>
    <message numerus="yes">
        <source>%1 of %n user(s)</source>
        <extracomment>%1 users are done of %n in all.</extracomment>
        <translation>
            <numerusform>%1 of %n user</numerusform>
            <numerusform>%1 of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not created</source>
        <translation>
            <numerusform>%n not created</numerusform>
            <numerusform>%n not created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of creating users</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::RailStep</name>
    <message>
        <source>Step %1 of 7: %2, needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of 7: %2, current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of 7: %2, done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of 7: %2, to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of 7: %2, current, needs attention</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::RecentFilesCard</name>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::RefusedList</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::ResultHeadline</name>
    <message>
        <source>No users were created</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n users were created</source>
        <translation>
            <numerusform>The user was created</numerusform>
            <numerusform>All %n users were created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 users were created</source>
        <extracomment>%n of %1 users: so many of all.</extracomment>
        <translation>
            <numerusform>%n of %1 users was created</numerusform>
            <numerusform>%n of %1 users were created</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1, location %2</source>
        <extracomment>A customer and a country.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n created users were deleted again</source>
        <translation>
            <numerusform>The created user was deleted again</numerusform>
            <numerusform>All %n created users were deleted again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 created users were deleted again</source>
        <extracomment>%n of %1 users: so many of all.</extracomment>
        <translation>
            <numerusform>%n of %1 created users was deleted again</numerusform>
            <numerusform>%n of %1 created users were deleted again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welkom::ReviewCard</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All addresses are in domains of this customer</source>
        <translation>
            <numerusform>The address is in a domain of this customer</numerusform>
            <numerusform>All addresses are in domains of this customer</numerusform>
        </translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user account(s) are created</source>
        <translation>
            <numerusform>%n user account is created</numerusform>
            <numerusform>%n user accounts are created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n upload(s) of at most 100</source>
        <translation>
            <numerusform>In 1 upload of at most 100</numerusform>
            <numerusform>In %n uploads of at most 100</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are left out</source>
        <translation>
            <numerusform>%n row is left out</numerusform>
            <numerusform>%n rows are left out</numerusform>
        </translation>
    </message>
    <message>
        <source>No location is chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role: Can use licenses and services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No administrator rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary password for each user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be changed at the first sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is %1, which is not Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some licenses and services are not available in every country. You can change the location per user later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::RunList</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking if it was created…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not created</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::SavePage</name>
    <message>
        <source>Users whose answer was lost are looked up first, so nobody is created twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) is still waiting. Continue whenever you like.</source>
        <translation>
            <numerusform>%n user is still waiting. Continue whenever you like.</numerusform>
            <numerusform>%n users are still waiting. Continue whenever you like.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your sign-in has expired. What has been created is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) was not created. What has been created is kept.</source>
        <translation>
            <numerusform>%n user was not created. What has been created is kept.</numerusform>
            <numerusform>%n users were not created. What has been created is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>C&amp;reate remaining %n user(s)</source>
        <translation>
            <numerusform>C&amp;reate remaining user</numerusform>
            <numerusform>C&amp;reate remaining %n users</numerusform>
        </translation>
    </message>
    <message>
        <source>The upload cannot go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It is not certain whether %n user(s) was created</source>
        <translation>
            <numerusform>It is not certain whether %n user was created</numerusform>
            <numerusform>It is not certain whether %n users were created</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating users has paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>About %n second left</numerusform>
            <numerusform>About %n seconds left</numerusform>
        </translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up who is there already…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload %1 of %2</source>
        <extracomment>The portal&apos;s hundreds: which of them is being created.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n created</numerusform>
            <numerusform>%n created</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop creating users?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Users in progress are finished first. After that, %n user(s) is not created.</source>
        <translation>
            <numerusform>Users in progress are finished first. After that, %n user is not created.</numerusform>
            <numerusform>Users in progress are finished first. After that, %n users are not created.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The users are being created at %1.</source>
        <translation>
            <numerusform>The user is being created at %1.</numerusform>
            <numerusform>The users are being created at %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next: passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users and their status</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n refused user(s) may be created as they are</source>
        <translation>
            <numerusform>%n refused user may be created as it is</numerusform>
            <numerusform>%n refused users may be created as they are</numerusform>
        </translation>
    </message>
    <message>
        <source>For example once the domain has been verified, or the name has become free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>T&amp;ry %n refused user(s) again</source>
        <translation>
            <numerusform>T&amp;ry %n refused user again</numerusform>
            <numerusform>T&amp;ry %n refused users again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welkom::SearchField</name>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::SetupCard</name>
    <message>
        <source>Register Welkom once for your organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator does this in Microsoft Entra. After that, everybody in your organization can sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App registrations, New registration: name it Welkom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication, Add a platform, Mobile and desktop applications: the redirect URI is http://localhost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the same page: set Allow public client flows to Yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API permissions: Microsoft Partner Center, delegated, user_impersonation. Then grant admin consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview: copy the Application (client) ID and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Microsoft &amp;Entra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App&amp;lication (client) ID</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the work account that you use for Partner Center.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next: choose customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the earlier upload?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) stay(s) at %1, but the temporary password(s) is gone for good.</source>
        <translation>
            <numerusform>%n user stays at %1, but the temporary password is gone for good.</numerusform>
            <numerusform>%n users stay at %1, but their temporary passwords are gone for good.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The password(s) of %n user(s) was never saved to a file.</source>
        <translation>
            <numerusform>The password of %n user was never saved to a file.</numerusform>
            <numerusform>The passwords of %n users were never saved to a file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welkom::StepRail</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geographic location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::UndoChoices</name>
    <message>
        <source>Users that can be deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users and their status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all &amp;unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s) looked at</source>
        <translation>
            <numerusform>%1 of %n user looked at</numerusform>
            <numerusform>%1 of %n users looked at</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the users…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s) ticked</source>
        <extracomment>%1 users of %n in all.</extracomment>
        <translation>
            <numerusform>%1 of %n user ticked</numerusform>
            <numerusform>%1 of %n users ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Welkom::UndoDialog</name>
    <message>
        <source>Undo this upload?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welkom first looks what became of its users. Nothing is deleted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This upload has no users that could be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only users of this upload at %1 are deleted. Users that were changed or have licenses are left unticked. Welkom cannot see who has signed in. You can restore them for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of this upload are not created or not settled yet; they are left as they are.</source>
        <translation>
            <numerusform>%n user of this upload is not created or not settled yet; it is left as it is.</numerusform>
            <numerusform>%n users of this upload are not created or not settled yet; they are left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n created user(s)?</source>
        <translation>
            <numerusform>Delete %n created user?</numerusform>
            <numerusform>Delete %n created users?</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the users to delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users are being deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can stop at any moment: what is deleted by then stays deleted, the others stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users on their way are finished first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The upload cannot be undone now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) had been deleted already.</source>
        <translation>
            <numerusform>%n user had been deleted already.</numerusform>
            <numerusform>%n users had been deleted already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) could not be deleted; the list says why.</source>
        <translation>
            <numerusform>%n user could not be deleted; the list says why.</numerusform>
            <numerusform>%n users could not be deleted; the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n user(s) it is not certain; continuing finds out.</source>
        <translation>
            <numerusform>For %n user it is not certain; continuing finds out.</numerusform>
            <numerusform>For %n users it is not certain; continuing finds out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) are not deleted. Continue now or another day.</source>
        <translation>
            <numerusform>%n user is not deleted. Continue now or another day.</numerusform>
            <numerusform>%n users are not deleted. Continue now or another day.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can restore deleted users in Partner Center for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) deleted</source>
        <translation>
            <numerusform>%n user deleted</numerusform>
            <numerusform>%n users deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: who is deleted stays deleted, who is not is tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sign-in has expired. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The users could not be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting users has paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n user(s)</source>
        <extracomment>%1 users are done of %n in all.</extracomment>
        <translation>
            <numerusform>%1 of %n user</numerusform>
            <numerusform>%1 of %n users</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of deleting users</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n user(s)</source>
        <translation>
            <numerusform>&amp;Delete %n user</numerusform>
            <numerusform>&amp;Delete %n users</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue &amp;undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was deleted before stays deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting users was broken off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::UndoList</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking if it was deleted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was deleted already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: ticked, will be deleted. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: not ticked, is kept. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at these first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As this upload made them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::UploadWizard</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welkom (practice)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welkom::WizardPage</name>
    <message>
        <source>Leave the wizard?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No users were created. The file and your corrections are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
