# A controller calls methods of its views by `helpers`; those of the file are known.
class LabelsController < ApplicationController
  def show
    @label = helpers.framed(params[:label])
    @other = view_context.plain(params[:label])
  end

  def count
    @count = helpers.counted(params[:count].to_i)
  end
end

module LabelsHelper
  def framed(label)
    # ruleid: cross-site-scripting
    "<b>#{label}</b>".html_safe
  end

  def plain(label)
    # ok: cross-site-scripting
    "<b>#{h(label)}</b>".html_safe
  end

  def counted(count)
    # ok: cross-site-scripting
    "<b>#{count}</b>".html_safe
  end
end
