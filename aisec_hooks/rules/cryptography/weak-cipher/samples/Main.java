import java.security.Provider;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;

class Main {
    Cipher old(Provider provider) throws Exception {
        // ruleid: weak-cipher
        return Cipher.getInstance("DES/CBC/PKCS5Padding", provider);
    }

    Cipher sealed() throws Exception {
        // ok: weak-cipher
        return Cipher.getInstance("AES/GCM/NoPadding");
    }

    Cipher withoutMode() throws Exception {
        // ruleid: weak-cipher
        return Cipher.getInstance("AES");
    }

    Cipher equalBlocks() throws Exception {
        String mode = "ECB";
        // ruleid: weak-cipher
        return Cipher.getInstance("AES/" + mode + "/PKCS5Padding");
    }

    Cipher chained() throws Exception {
        // ok: weak-cipher
        return Cipher.getInstance("AES/CBC/PKCS5Padding");
    }

    Cipher rsa() throws Exception {
        // The word ECB means nothing for RSA.
        // ok: weak-cipher
        return Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
    }

    Cipher constant() throws Exception {
        final String name = "desede";
        // ruleid: weak-cipher
        return Cipher.getInstance(name);
    }

    Cipher given(String name) throws Exception {
        // ok: weak-cipher
        return Cipher.getInstance(name);
    }

    Cipher decided(byte[] data) throws Exception {
        int num = 106;
        // ok: weak-cipher
        return Cipher.getInstance((7 * 18) + num > 200 ? "AES/GCM/NoPadding" : "RC4");
    }

    SecretKey key() throws Exception {
        // ruleid: weak-cipher
        return KeyGenerator.getInstance("DESede").generateKey();
    }

    SecretKey longKey() throws Exception {
        // ok: weak-cipher
        return KeyGenerator.getInstance("AES").generateKey();
    }

    SecretKeyFactory byPassword() throws Exception {
        // ruleid: weak-cipher
        return SecretKeyFactory.getInstance("PBEWithMD5AndDES");
    }

    SecretKeyFactory byPasswordSlowly() throws Exception {
        // ok: weak-cipher
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
    }
}
