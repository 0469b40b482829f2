import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.lang3.RandomStringUtils;

public class Randoms {
  private final Random random = new Random();
  private final SecureRandom secure = new SecureRandom();
  private String accessToken;

  public void field() {
    // ruleid: weak-random
    accessToken = Long.toString(random.nextLong(), 36);
  }

  public void fieldSafely() {
    // ok: weak-random
    accessToken = Long.toString(secure.nextLong(), 36);
  }

  public String letterByLetter(String letters) {
    StringBuilder apiKey = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      // ruleid: weak-random
      apiKey.append(letters.charAt(random.nextInt(letters.length())));
    }
    return apiKey.toString();
  }

  public String letterByLetterSafely(String letters) {
    StringBuilder apiKey = new StringBuilder();
    for (int i = 0; i < 32; i++) {
      // ok: weak-random
      apiKey.append(letters.charAt(secure.nextInt(letters.length())));
    }
    return apiKey.toString();
  }

  public SecretKeySpec key() {
    byte[] bytes = new byte[16];
    new Random(System.currentTimeMillis()).nextBytes(bytes);
    // ruleid: weak-random
    return new SecretKeySpec(bytes, "AES");
  }

  public SecretKeySpec keySafely() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    // ok: weak-random
    return new SecretKeySpec(bytes, "AES");
  }

  public String formatted() {
    // ruleid: weak-random
    String otp = String.format("%06d", ThreadLocalRandom.current().nextInt(1000000));
    return otp;
  }

  public String encoded() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    // ruleid: weak-random
    String sessionId = Base64.getEncoder().encodeToString(bytes);
    return sessionId;
  }

  public String large() {
    // ok: weak-random
    String token = new BigInteger(130, secure).toString(32);
    return token;
  }

  public void session(HttpServletRequest request) {
    double value = new java.util.Random().nextDouble();
    // ruleid: weak-random
    request.getSession().setAttribute("visitor", Double.toString(value).substring(2));
    try {
      double other = java.security.SecureRandom.getInstance("SHA1PRNG").nextDouble();
      // ok: weak-random
      request.getSession().setAttribute("visitor", Double.toString(other).substring(2));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public int harmless(int[] tokens) {
    // ok: weak-random
    int tokenCount = random.nextInt(9);
    // ok: weak-random
    int index = random.nextInt(tokens.length);
    return tokens[index] + tokenCount;
  }

  public void given(HttpServletRequest request, Random other) {
    Random weak = new Random();
    // ruleid: weak-random
    accessToken = new BigInteger(130, weak).toString(32);
    // ok: weak-random
    accessToken = new BigInteger(130, secure).toString(32);
    // ruleid: weak-random
    request.getSession().setAttribute("rememberToken", new BigInteger(130, weak).toString(32));
    Random hidden = new SecureRandom();
    // ok: weak-random
    accessToken = new BigInteger(130, hidden).toString(32);
    // ok: weak-random
    accessToken = new BigInteger("130").toString(32);
  }

  public void words() {
    // ruleid: weak-random
    accessToken = RandomStringUtils.insecure().nextAlphanumeric(20);
    // ok: weak-random
    accessToken = RandomStringUtils.secure().nextAlphanumeric(20);
    // ruleid: weak-random
    accessToken = String.valueOf(weakRandom().nextInt());
    // ruleid: weak-random
    accessToken = Long.toHexString(random.nextLong());
  }

  private Random weakRandom() {
    return new Random();
  }

  public void said(HttpServletRequest request, java.util.Map<String, Object> answer, Account account) {
    // ruleid: weak-random
    answer.put("apiKey", random.nextLong());
    // ok: weak-random
    answer.put("apiKey", secure.nextLong());
    // ok: weak-random
    answer.put("color", random.nextInt(9));
    // ruleid: weak-random
    account.setToken(Long.toHexString(random.nextLong()));
    // ok: weak-random
    account.setColor(random.nextInt(9));
    // ruleid: weak-random
    request.getServletContext().setAttribute("resetCode", random.nextInt(1000000));
    // ruleid: weak-random
    int pin = (int) (Math.random() * 9000) + 1000;
    // ok: weak-random
    int row = (int) (Math.random() * 9000) + 1000;
    account.show(pin, row);
  }

  public java.util.Map<String, String> kept(String app, java.util.Map<String, String> keys) {
    char[] letters = new char[40];
    ThreadLocalRandom local = ThreadLocalRandom.current();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = "ABCDEFGH".charAt(local.nextInt(8));
    }
    keys.put(app, new String(letters));
    // ruleid: weak-random
    return java.util.Map.of("apiKey", keys.get(app));
  }

  public void supplied() {
    java.util.function.Supplier<Random> supplier = SecureRandom::new;
    Random hidden = supplier.get();
    // ok: weak-random
    accessToken = Long.toHexString(hidden.nextLong());
    java.util.function.Supplier<Random> weak = Random::new;
    Random open = weak.get();
    // ruleid: weak-random
    accessToken = Long.toHexString(open.nextLong());
  }
}
