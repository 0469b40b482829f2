<?php

function back(): void
{
    // ruleid: open-redirect
    header('Location: ' . $_GET['next']);
    // ok: open-redirect
    header('Location: /shop?from=' . urlencode($_GET['next']));
    // ok: open-redirect
    header('Location: /home');
}

function login(): void
{
    // ruleid: open-redirect
    wp_redirect($_REQUEST['redirect_to']);
    // ok: open-redirect
    wp_safe_redirect($_REQUEST['redirect_to']);
    $pages = ['home' => '/', 'cart' => '/cart'];
    // ok: open-redirect
    wp_redirect($pages[$_GET['page']] ?? '/');
}

class Sessions
{
    public function store(Illuminate\Http\Request $request)
    {
        // ruleid: open-redirect
        return redirect($request->input('next'));
    }
}
