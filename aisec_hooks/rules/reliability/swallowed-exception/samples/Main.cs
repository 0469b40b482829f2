using System;
using System.IO;

public class Loader
{
    public void Dropped()
    {
        try
        {
            Load();
        }
        // ruleid: swallowed-exception
        catch (Exception)
        {
        }
    }

    public void Logged()
    {
        try
        {
            Load();
        }
        // ok: swallowed-exception
        catch (Exception error)
        {
            Console.Error.WriteLine(error);
        }
    }

    public void Everything()
    {
        try
        {
            Load();
        }
        // ruleid: swallowed-exception
        catch
        {
            // nothing to do
        }
    }

    public void Expected()
    {
        try
        {
            Load();
        }
        // ok: swallowed-exception
        catch (FileNotFoundException)
        {
        }
    }

    public void Some(string[] paths)
    {
        foreach (var path in paths)
        {
            try
            {
                File.Delete(path);
            }
            // ruleid: swallowed-exception
            catch (Exception error)
            {
                continue;
            }
        }
    }

    public void Filtered()
    {
        try
        {
            Load();
        }
        // ok: swallowed-exception
        catch (Exception error) when (error is IOException)
        {
        }
    }

    private void Load() => File.OpenRead("shop.json").Dispose();
}
