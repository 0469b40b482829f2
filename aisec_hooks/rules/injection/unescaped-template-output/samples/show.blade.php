<!-- ruleid: unescaped-template-output -->
{!! $comment->text !!}
<!-- ruleid: unescaped-template-output -->
{!! request('q') !!}
<!-- ruleid: unescaped-template-output -->
{!! $_GET['q'] !!}
<!-- ruleid: unescaped-template-output -->
<p>{!! $about !!}</p>
<!-- ok: unescaped-template-output -->
{{ $comment->text }}
<!-- ok: unescaped-template-output -->
{!! csrf_field() !!}
<!-- ok: unescaped-template-output -->
{!! nl2br(e($comment->text)) !!}
<!-- ok: unescaped-template-output -->
{!! $posts->links() !!}
<!-- ok: unescaped-template-output -->
{!! '<br>' !!}
<!-- ok: unescaped-template-output -->
{{-- {!! $comment !!} --}}
<!-- ok: unescaped-template-output -->
{!! __('welcome') !!}
