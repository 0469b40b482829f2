using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

public class ArchiveController : ControllerBase
{
    public void Pack(string path)
    {
        // ruleid: command-injection
        Process.Start("/bin/sh", $"-c \"tar czf out.tgz {path}\"");
        // ok: command-injection
        Process.Start("/bin/sh", "-c \"tar czf out.tgz .\"");
    }

    public void PackWithoutShell(string path)
    {
        // ok: command-injection
        var start = new ProcessStartInfo("tar") { UseShellExecute = false };
        foreach (var each in new[] { "czf", "out.tgz", "--", path })
        {
            start.ArgumentList.Add(each);
        }
        Process.Start(start);
    }

    public void Ping(string host)
    {
        var start = new ProcessStartInfo();
        start.FileName = "cmd.exe";
        // ruleid: command-injection
        start.Arguments = "/c ping " + host;
        Process.Start(start);
    }

    public void List(string folder)
    {
        // ruleid: command-injection
        Process.Start(new ProcessStartInfo
        {
            FileName = "powershell",
            Arguments = $"-Command Get-ChildItem '{folder}'",
        });
    }

    [HttpGet("convert")]
    public IActionResult Convert(string file, int size)
    {
        // ruleid: command-injection
        Process.Start("convert", "in.png " + file);
        // ok: command-injection
        Process.Start("convert", $"in.png -resize {size} out.png");
        return Ok();
    }

    [HttpGet("open")]
    public IActionResult Open()
    {
        var process = new Process();
        // ruleid: command-injection
        process.StartInfo.FileName = Request.Query["program"];
        process.Start();
        return Ok();
    }

    public void Remote(Renci.SshNet.SshClient ssh, string user)
    {
        // ruleid: command-injection
        ssh.RunCommand($"userdel {user}");
        // ok: command-injection
        ssh.RunCommand("systemctl restart shop");
    }
}
