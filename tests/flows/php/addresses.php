<?php
// Hosts that are compared, addresses whose host is fixed, and what clients of Laravel and Guzzle are asked.
namespace Weather\Http;

use GuzzleHttp\Client;
use GuzzleHttp\ClientInterface;
use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Validator;
use Illuminate\Validation\Rule;

const STATIONS = ['north.example', 'south.example'];

function compared(Client $client)
{
    $link = $_POST['link'];
    $pieces = parse_url($link);
    if (!in_array($pieces['host'], STATIONS, true)) {
        return;
    }
    // ok: request-forgery
    $client->get($link);
    // ok: open-redirect
    header("Location: $link");
}

function by_component(Client $client)
{
    $link = $_POST['link'];
    if (parse_url($link, PHP_URL_HOST) !== 'north.example') {
        return;
    }
    // ok: request-forgery
    $client->get($link);
}

function by_scheme(Client $client)
{
    $link = $_POST['link'];
    if (!in_array(parse_url($link, PHP_URL_SCHEME), ['http', 'https'], true)) {
        return;
    }
    // ruleid: request-forgery
    $client->get($link);
}

function by_path(Client $client)
{
    $pieces = parse_url($_POST['link']);
    if ($pieces['path'] !== '/feed') {
        return;
    }
    // ruleid: request-forgery
    $client->get('https://' . $pieces['host'] . $pieces['path']);
}

function put_together(Client $client)
{
    $pieces = parse_url($_POST['link']);
    $host = strtolower($pieces['host'] ?? '');
    if (!in_array($host, STATIONS, true)) {
        return;
    }
    // ok: request-forgery
    $client->get('https://' . $host . ($pieces['path'] ?? '/'));
}

function below(Client $client)
{
    $name = $_GET['name'];
    // ok: request-forgery
    $client->get('https://north.example' . "/of/$name");
    // ok: request-forgery
    curl_init(getenv('STATION') . '/of/' . $name);
    // ok: request-forgery
    $client->get('https://' . getenv('STATION') . "/$name");
    // ok: request-forgery, path-traversal
    file_get_contents("https://north.example/$name");
    // ruleid: request-forgery
    $client->get("https://$name/of");
    // ruleid: request-forgery
    $client->get("https://north.example$name");
    // ruleid: request-forgery
    $client->get("https://north.example@$name/of");
    // ruleid: request-forgery
    $client->get("https://{$_GET['host']}/$name");
    // ruleid: path-traversal
    file_get_contents("feeds/$name");
}

class Stations
{
    public function chained(Request $request)
    {
        $name = $request->input('name');
        // ruleid: request-forgery
        Http::timeout(3)->withToken('x')->get($name);
        // ruleid: request-forgery
        Http::acceptJson()->retry(2)->post($name, []);
        // ruleid: request-forgery
        Http::send('GET', $name);
        $later = Http::withOptions(['verify' => true]);
        // ruleid: request-forgery
        $later->head($name);
        // ok: request-forgery
        Http::withToken('x')->get('https://north.example/of/' . $name);
        // ok: request-forgery
        Http::baseUrl('https://north.example')->get('/of/' . $name);
    }

    public function held(Request $request, ClientInterface $client)
    {
        // ruleid: request-forgery
        $client->request('GET', $request->input('name'));
        // ruleid: request-forgery
        $client->getAsync($request->input('name'));
        // ok: request-forgery
        $client->get('of/' . $request->input('name'));
    }

    public function validated(Request $request)
    {
        $given = $request->validate([
            'link' => ['required', 'url'],
            'days' => ['required', 'integer'],
            'order' => 'required|in:day,rain',
            'unit' => ['required', Rule::in(['c', 'f'])],
        ]);
        // ruleid: request-forgery
        Http::get($given['link']);
        // ruleid: sql-injection
        DB::select("SELECT rain FROM days WHERE link = '{$given['link']}'");
        // ok: sql-injection
        DB::select('SELECT rain FROM days LIMIT ' . $given['days']);
        // ok: sql-injection
        DB::select('SELECT rain FROM days ORDER BY ' . $given['order']);
        // ok: sql-injection
        DB::select('SELECT rain FROM days ORDER BY ' . $given['unit']);
    }

    public function made(Request $request)
    {
        $checks = Validator::make($request->all(), ['link' => 'required|url']);
        // ruleid: request-forgery
        Http::get($checks->validated()['link']);
    }
}
