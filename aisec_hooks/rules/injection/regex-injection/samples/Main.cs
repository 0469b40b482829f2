using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

public class SearchController : ControllerBase
{
    [HttpGet("search")]
    public bool Search(string pattern, string text)
    {
        // ruleid: regex-injection
        return new Regex(pattern).IsMatch("the whole text");
    }

    [HttpGet("word")]
    public bool Word(string word)
    {
        // ruleid: regex-injection
        bool found = Regex.IsMatch("the whole text", "\\b" + word);
        // ok: regex-injection
        found = Regex.IsMatch("the whole text", "\\b" + Regex.Escape(word));
        return found;
    }

    [HttpGet("linear")]
    public bool Linear(string pattern)
    {
        // ok: regex-injection
        return new Regex(pattern, RegexOptions.NonBacktracking).IsMatch("the whole text");
    }

    [HttpGet("text")]
    public bool Text(string text)
    {
        // ok: regex-injection
        return Regex.IsMatch(text, "^[a-z]+$");
    }

    [HttpGet("replace")]
    public string Replace()
    {
        // ruleid: regex-injection
        return Regex.Replace("the whole text", Request.Query["from"], "");
    }
}
