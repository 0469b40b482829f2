class PagesController < ApplicationController
  def show
    # ruleid: cross-site-scripting
    render html: "<p>#{params[:name]}</p>".html_safe
  end

  def title
    title = params[:title]
    # ruleid: cross-site-scripting
    @title = raw(title)
  end

  def note
    # ruleid: cross-site-scripting
    @note = params[:note].strip.html_safe
  end

  def escaped
    # ok: cross-site-scripting
    @title = "<p>#{ERB::Util.html_escape(params[:title])}</p>".html_safe
  end

  def cleaned
    # ok: cross-site-scripting
    @note = raw(sanitize(params[:note]))
  end

  def plain
    # ok: cross-site-scripting
    render plain: params[:name]
  end
end
