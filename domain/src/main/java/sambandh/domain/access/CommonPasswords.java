package sambandh.domain.access;

import java.util.Locale;
import java.util.Set;

/** Passwords that are tried first: well-known ones, with digits or signs behind them too, and simple rows of keys. */
final class CommonPasswords {
    private static final int DIFFERENT_AT_LEAST = 4;

    private static final Set<String> WORDS = Set.of("""
            000000 111111 112233 121212 123123 123321 1234 12345 123456 1234567 12345678 123456789 1234567890
            0987654321 987654321 87654321 654321 102030 11223344 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2
            1qaz2wsx3edc zaq12wsx zaq1zaq1 qazwsx qazwsxedc qwe123 qweasd qweasdzxc qweasdzxc123 qwer1234 qwert qwerty
            qwertyu qwertyui qwertyuio qwertyuiop qwerty123 q1w2e3 q1w2e3r4 q1w2e3r4t5 asdf asdf1234 asdfgh asdfghj
            asdfghjk asdfghjkl asdasd asdqwe123 asd123 zxcvbn zxcvbnm zxcvbnm123 poiuytrewq lkjhgfdsa mnbvcxz abc123
            abc12345 abcd1234 abcdef abcdefg abcdefgh a1b2c3 a1b2c3d4 aa123456 aaa111 a123456 a12345678 1a2b3c4d pass
            passwd password passw0rd p@ssword p@ssw0rd pa55word pa$$word pa$$w0rd passwort passpass password1234
            mypassword newpassword thepassword changeme changeit changethis change_me letmein letmeinnow letmeinplease
            open opensesame secret topsecret supersecret mysecret default guest guestguest user username login
            loginlogin signin access admin adminadmin administrator administrador root rootroot toor system sysadmin
            superuser supervisor manager master masterkey test testing tester testtest temp temporary temppass demo
            demodemo example sample trial welcome welcomehome hello hellohello helloworld hello123 goodmorning
            goodluck trustno1 whatever nothing something anything everything forever forgetit nopassword blahblah
            iloveyou iloveu loveyou lovely lover loveme love123 mylove truelove iloveme iloveyou2 iloveyou1 sweetheart
            darling babygirl babyboy honey sunshine moonlight starlight rainbow flower flowers butterfly princess
            prince queen angel angels dragon monkey tiger tigers lion eagle eagles falcon hawk wolf shadow panther
            phoenix dolphin dolphins turtle kitten kitty puppy chicken horse horses cowboy cowboys bulldog snoopy
            garfield mickey mickeymouse minnie donald pokemon pikachu naruto superman batman spiderman ironman
            avengers hulk thor starwars startrek skywalker gandalf hobbit matrix merlin wizard magic harrypotter
            hogwarts football baseball basketball softball soccer hockey tennis cricket golf golfer rugby racing
            runner running swimming swimmer liverpool arsenal chelsea manchester barcelona realmadrid juventus yankees
            lakers steelers packers redsox rangers celtics bulls cubs giants michael jordan michaeljordan jordan23
            charlie thomas robert daniel andrew joshua matthew anthony william david jessica jennifer ashley amanda
            michelle nicole samantha elizabeth stephanie christine natasha alexander alexandra victoria patrick
            richard george maggie buster pepper ginger cookie cookies chocolate banana cherry orange peaches apple
            apples pumpkin strawberry coffee cheese pizza pizzas burger butter biscuit vanilla summer winter spring
            autumn january february march april june july august september october november december monday tuesday
            wednesday thursday friday saturday sunday holiday vacation christmas diwali deepavali holi dashain durga
            durgapuja krishna harekrishna jaishreeram shreeram jaimatadi ganesh ganesha ganpati shivshakti
            omnamahshivay waheguru bismillah allah muhammad jesus jesuschrist jesus1 christ blessed heaven faith
            trinity india indian bharat bharatmata hindustan jaihind vandemataram nepal nepali kathmandu pokhara
            bangladesh dhaka bangla kolkata calcutta mumbai bombay delhi newdelhi chennai bangalore bengaluru
            hyderabad pakistan america american england london paris berlin germany france canada australia newyork
            california texas chicago boston dallas denver microsoft windows google facebook instagram whatsapp twitter
            youtube yahoo amazon linkedin netflix samsung nokia apple123 iphone android computer internet server
            database mysql mariadb oracle postgres linux ubuntu debian java javascript python docker kubernetes cisco
            network wireless router mustang mercedes ferrari porsche toyota honda yamaha suzuki harley corvette camaro
            nascar company business office customer customers client service support helpdesk sales marketing finance
            sambandh rishta namaste namaskar dhanyavad dhanyabad mera meraghar pyaar pyar mohabbat dosti zindagi
            sachin tendulkar dhoni virat kohli rajesh suresh ramesh mahesh priyanka deepika amitabh shahrukh salman
            bollywood money millionaire rockstar rocknroll guitar music musicman metallica nirvana slipknot blink182
            killer hunter ranger soldier warrior ninja samurai freedom liberty victory winner champion number1
            numberone lucky lucky7 777777 666666 888888 999999 696969 555555 222222 333333 444444 131313 232323 159753
            147258369 147258 258456 789456 789456123 741852963 963852741 159357 951753 456789 246810 135790 13579
            24680 010203 1029384756 3rjs1la7qe g_czechout unknown x4ivygae correcthorsebatterystaple
            """.split("\\s+"));

    private static final String ROWS = "abcdefghijklmnopqrstuvwxyz 01234567890 9876543210 qwertyuiop asdfghjkl zxcvbnm"
            + " qwertzuiop yxcvbnm azertyuiop";

    private CommonPasswords() {}

    static boolean contain(String password, Login login) {
        String lower = password.toLowerCase(Locale.ROOT);
        String bare = lower.replaceFirst("[^\\p{L}]+$", "").replaceFirst("^[^\\p{L}]+", "");
        return WORDS.contains(lower)
                || WORDS.contains(lower.replaceFirst("[^\\p{L}\\p{N}]+$", ""))
                || WORDS.contains(bare)
                || ROWS.contains(lower)
                || lower.codePoints().distinct().count() < DIFFERENT_AT_LEAST
                || isLogin(lower, login)
                || isLogin(bare, login);
    }

    private static boolean isLogin(String word, Login login) {
        return word.equals(login.value()) || word.equals(login.value().replaceFirst("@.*", ""));
    }
}
