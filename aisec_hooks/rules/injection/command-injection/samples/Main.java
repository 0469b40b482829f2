import org.apache.commons.exec.CommandLine;

class Main {
    void list(String folder) throws Exception {
        // ruleid: command-injection
        Runtime.getRuntime().exec("ls -l " + folder);
    }

    void listSafely(String folder) throws Exception {
        // ok: command-injection
        Runtime.getRuntime().exec(new String[] {"ls", "-l", "--", folder});
    }

    void shell(String folder) throws Exception {
        Runtime runtime = Runtime.getRuntime();
        // ruleid: command-injection
        runtime.exec(new String[] {"/bin/sh", "-c", "ls " + folder + " | wc -l"});
    }

    void constant() throws Exception {
        // ok: command-injection
        Runtime.getRuntime().exec("uname -a");
    }

    void text(String host) throws Exception {
        String command = "cmd /c ping " + host;
        // ruleid: command-injection
        Runtime.getRuntime().exec(command);
    }

    void builder(String host) throws Exception {
        // ruleid: command-injection
        new ProcessBuilder("bash", "-c", "ping " + host).start();
        // ok: command-injection
        new ProcessBuilder("bash", "-c", "ping -- \"$1\"", "bash", host).start();
        // ok: command-injection
        new ProcessBuilder("ping", "--", host).start();
    }

    void array(String name) throws Exception {
        String[] command = {"sh", "-c", "cat " + name};
        // ruleid: command-injection
        new ProcessBuilder(command).start();
    }

    CommandLine commons(String name) {
        // ruleid: command-injection
        return CommandLine.parse("convert " + name + " out.png");
    }

    CommandLine commonsSafely(String name) {
        // ok: command-injection
        return CommandLine.parse("convert").addArgument(name, false);
    }

    void number(String text) throws Exception {
        int port = Integer.parseInt(text);
        // ok: command-injection
        Runtime.getRuntime().exec("fuser " + port);
    }
}
