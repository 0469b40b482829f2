class SearchController < ApplicationController
  def index
    # ruleid: regex-injection
    @found = @texts.grep(Regexp.new(params[:word]))
  end

  def many
    word = params[:word]
    # ruleid: regex-injection
    pattern = Regexp.new("^#{word}$")
    @texts.grep(pattern)
  end

  def compiled
    # ruleid: regex-injection
    @pattern = Regexp.compile(params[:pattern])
  end

  def escaped
    # ok: regex-injection
    @found = @texts.grep(Regexp.new(Regexp.escape(params[:word])))
  end

  def fixed
    # ok: regex-injection
    @found = @texts.grep(Regexp.new('^a+$'))
  end

  def plain
    # ok: regex-injection
    @found = @texts.select { |text| text.include?(params[:word]) }
  end
end
