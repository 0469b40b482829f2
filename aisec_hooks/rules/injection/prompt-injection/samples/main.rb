class ChatsController < ApplicationController
  def create
    # ruleid: prompt-injection
    RubyLLM.chat.with_instructions("You help #{params[:name]}").ask('Hello')
  end

  def style
    style = params[:style]
    # ruleid: prompt-injection
    @chat.with_instructions("Answer in the style of " + style)
  end

  def system
    # ruleid: prompt-injection
    Anthropic::Client.new.messages.create(model: 'm', system: params[:system])
  end

  def fixed
    # ok: prompt-injection
    RubyLLM.chat.with_instructions('Answer in one line.').ask(params[:question])
  end

  def limited
    # ok: prompt-injection
    @chat.with_instructions("Answer in #{params[:count].to_i} words.")
  end

  def asked
    # ok: prompt-injection
    Anthropic::Client.new.messages.create(model: 'm', system: 'Be short.')
  end
end
