import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.lang3.RandomStringUtils;

class Main {
    String resetToken() {
        // ruleid: weak-random
        return Long.toHexString(new Random().nextLong());
    }

    String resetTokenSafely() {
        // ok: weak-random
        return Long.toHexString(new SecureRandom().nextLong());
    }

    String password() {
        // ruleid: weak-random
        String password = RandomStringUtils.randomAlphanumeric(12);
        return password;
    }

    byte[] salt() {
        byte[] salt = new byte[16];
        // ruleid: weak-random
        new Random().nextBytes(salt);
        return salt;
    }

    byte[] saltSafely() {
        byte[] salt = new byte[16];
        Random random = new SecureRandom();
        // ok: weak-random
        random.nextBytes(salt);
        return salt;
    }

    void remember(HttpServletRequest request, HttpServletResponse response) {
        String number = Double.toString(Math.random()).substring(2);
        // ruleid: weak-random
        Cookie cookie = new Cookie("remember", number);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
        // ruleid: weak-random
        request.getSession().setAttribute("remember", number);
    }

    String built(String letters) {
        Random random = new Random();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < 8; at++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        // ruleid: weak-random
        String verificationCode = text.toString();
        return verificationCode;
    }

    void jitter() throws InterruptedException {
        // ok: weak-random
        Thread.sleep(ThreadLocalRandom.current().nextInt(1000));
    }

    int dice() {
        // ok: weak-random
        int eyes = ThreadLocalRandom.current().nextInt(1, 7);
        return eyes;
    }

    SecureRandom seeded() {
        // ruleid: weak-random
        return new SecureRandom("a seed".getBytes());
    }

    SecureRandom seededSafely() {
        // ok: weak-random
        return new SecureRandom();
    }
}
