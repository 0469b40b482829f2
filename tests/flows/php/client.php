<?php

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Http;

// Laravel's client behind what is set on it, and curl's address among its options.

class FeedController extends Controller
{
    public function set(Request $request)
    {
        // ruleid: request-forgery
        Http::timeout(5)->get($request->input('feed'));
        // ruleid: request-forgery
        Http::withToken('abc')->acceptJson()->post($request->input('feed'), []);
        // ok: request-forgery
        Http::timeout(5)->get('https://feeds.example.com/' . rawurlencode($request->input('feed')));
        // ok: request-forgery
        Http::timeout(5)->post('https://feeds.example.com/', ['feed' => $request->input('feed')]);
    }

    public function checked(Request $request)
    {
        $given = $request->validate(['feed' => ['required', 'url']]);
        return $this->load($given);
    }

    private function load(array $given)
    {
        // ruleid: request-forgery
        return Http::get($given['feed']);
    }
}

function by_options(): void
{
    $handle = curl_init();
    // ruleid: request-forgery
    curl_setopt_array($handle, [CURLOPT_URL => $_GET['feed'], CURLOPT_TIMEOUT => 3]);
    // ok: request-forgery
    curl_setopt_array($handle, [CURLOPT_URL => 'https://feeds.example.com/?q=' . urlencode($_GET['feed'])]);
    // ok: request-forgery
    curl_setopt_array($handle, [CURLOPT_USERAGENT => $_GET['feed']]);
    $options = [];
    // ruleid: request-forgery
    $options[CURLOPT_URL] = $_POST['feed'];
    curl_setopt_array($handle, $options);
}
