using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;

public class ProxyController : ControllerBase
{
    private static readonly HashSet<string> Hosts = new() { "api.example.com" };
    private readonly HttpClient _client;

    private readonly string _address;

    public ProxyController(HttpClient client, string address) => (_client, _address) = (client, address);

    [HttpGet("fetch")]
    public async Task<string> Fetch(string url)
    {
        // ruleid: request-forgery
        return await _client.GetStringAsync(url);
    }

    [HttpGet("known")]
    public async Task<string> Known(string url)
    {
        var target = new Uri(url);
        if (target.Scheme != "https" || !Hosts.Contains(target.Host))
        {
            return "";
        }
        // ok: request-forgery
        return await _client.GetStringAsync(target);
    }

    [HttpGet("item")]
    public async Task<string> Item(string id)
    {
        // ok: request-forgery
        return await _client.GetStringAsync($"https://api.example.com/items/{id}");
    }

    [HttpGet("host")]
    public async Task<string> Host(string host)
    {
        // ruleid: request-forgery
        return await _client.GetStringAsync($"https://{host}/status");
    }

    [HttpGet("old")]
    public string Old(string address)
    {
        // ruleid: request-forgery
        return new WebClient().DownloadString(address);
    }

    [HttpGet("base")]
    public async Task<string> Base(string id)
    {
        // ok: request-forgery
        return await _client.GetStringAsync($"{_address}/items/{id}");
    }

    [HttpGet("number")]
    public async Task<string> Number(int port)
    {
        // ok: request-forgery
        return await _client.GetStringAsync($"http://localhost:{port}/");
    }
}
