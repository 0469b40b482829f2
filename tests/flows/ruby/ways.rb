# Ways of values through the language, with their harmless twins.
require 'open3'

class FilesController < ApplicationController
  attr_reader :folder, :kept

  def texts
    name = params[:name]
    # ruleid: command-injection
    system("ls #{name}")
    # ruleid: command-injection
    system('ls ' + name)
    # ruleid: command-injection
    system('ls ' 'x' "#{name}")
    # ruleid: command-injection
    system(format('ls %s', name))
    # ruleid: command-injection
    system('ls %s' % name)
    # ruleid: command-injection
    system(['ls', name].join(' '))
    # ok: command-injection
    system('ls', name)
    # ok: command-injection
    system("ls #{name.to_i}")
    # ok: command-injection
    system('ls #{name}')
  end

  def commands
    # ruleid: command-injection
    `ls #{params[:a]}`
    # ruleid: command-injection
    %x(ls #{params[:a]})
    # ruleid: command-injection
    %x[ls #{params[:a].strip}]
    # ok: command-injection
    `ls #{params[:a].to_i}`
    # ok: command-injection
    %x(ls /srv)
    # ok: command-injection
    %q(ls #{params[:a]})
  end

  def heredocs
    # ruleid: command-injection
    system(<<~SH)
      ls #{params[:a]}
    SH
    # ruleid: command-injection
    Open3.capture2e(<<-SH.strip, stdin_data: 'x')
      ls #{params[:a]}
    SH
    # ok: command-injection
    system(<<~'SH')
      ls #{params[:a]}
    SH
  end

  def growing
    text = +'ls '
    text << params[:a]
    # ruleid: command-injection
    system(text)
    other = +'ls '
    other << params[:a].to_i.to_s
    # ok: command-injection
    system(other)
    line = 'ls '
    line += params[:b]
    # ruleid: command-injection
    system(line)
    parts = []
    parts << 'ls'
    parts << params[:c]
    # ruleid: command-injection
    system(parts.join(' '))
    parts.clear
    parts << 'ls'
    # ok: command-injection
    system(parts.join(' '))
  end

  def maps
    given = { command: params[:a], other: 'ls' }
    # ruleid: command-injection
    system(given[:command])
    # ok: command-injection
    system(given[:other])
    given => { command: }
    # ruleid: command-injection
    system(command)
    text = params[:t]
    short = { text: }
    # ruleid: command-injection
    system(short[:text])
    keys = { 'a' => params[:a], 'b' => 'ls' }
    # ruleid: command-injection
    system(keys['a'])
    # ok: command-injection
    system(keys['b'])
    # ruleid: command-injection
    system(keys.fetch('a'))
  end

  def lists
    first, second = params[:a], 'ls'
    # ruleid: command-injection
    system(first)
    # ok: command-injection
    system(second)
    items = [params[:a], 'ls']
    # ruleid: command-injection
    system(items[0])
    # ok: command-injection
    system(items[1])
    # ruleid: command-injection
    system(items.first)
    # ok: command-injection
    system(items.last)
  end

  def blocks
    params[:names].each do |name|
      # ruleid: command-injection
      system("ls #{name}")
      # ok: command-injection
      system('ls', name)
    end
    params[:names].each { |name| system('ls', name) }
    # ruleid: command-injection
    params[:names].map(&:strip).each { |name| system(name) }
    # ruleid: command-injection
    params[:names].each { system(it) }
    # ruleid: command-injection
    params[:names].each { system(_1) }
    %w[a b].each do |name|
      # ok: command-injection
      system("ls #{name}")
    end
    numbers = params[:names].map(&:to_i)
    # ok: command-injection
    system("ls #{numbers.first}")
    for name in params[:names] do
      # ruleid: command-injection
      system(name)
    end
  end

  def branches
    name = params[:a] || 'ls'
    # ruleid: command-injection
    system(name)
    other = params[:flag] ? 'ls' : 'ps'
    # ok: command-injection
    system(other)
    third = if params[:flag] then params[:b] else 'ls' end
    # ruleid: command-injection
    system(third)
    fourth = case params[:c]
             when 'a' then 'ls'
             when 'b' then 'ps'
             else 'id'
             end
    # ok: command-injection
    system(fourth)
    fifth = begin
      params[:d]
    rescue StandardError
      'ls'
    end
    # ruleid: command-injection
    system(fifth)
    sixth = params[:e] rescue 'ls'
    # ruleid: command-injection
    system(sixth)
    seventh = nil
    seventh ||= params[:f]
    # ruleid: command-injection
    system(seventh)
  end

  def patterns
    case params
    in { name: String => name }
      # ruleid: command-injection
      system(name)
    in [first, *]
      # ruleid: command-injection
      system(first)
    end
    case params[:kind]
    in 'a' | 'b' => kind
      # ok: command-injection
      system('ls')
    end
  end

  def navigation
    # ruleid: command-injection
    system(params&.[](:a))
    # ruleid: command-injection
    system(params[:a]&.strip)
    # ruleid: command-injection
    system(params.dig(:a, :b))
    # ruleid: command-injection
    system(params.require(:a).permit(:b)[:b])
    # ok: command-injection
    system(params[:a]&.length.to_s)
  end

  def fields
    @command = params[:a]
    @@shared = params[:b]
    # ruleid: command-injection
    system(@command)
    # ruleid: command-injection
    system(@@shared)
    @command = 'ls'
    # ok: command-injection
    system(@command)
  end

  def set_folder
    @folder = params[:folder]
    @kept = 'ls'
  end

  def read_folder
    # ruleid: command-injection
    system("ls #{folder}")
    # ruleid: command-injection
    system("ls #{self.folder}")
    # ok: command-injection
    system(kept)
  end

  def methods_of_the_class
    # ruleid: command-injection
    system(chosen)
    # ruleid: command-injection
    system(same(params[:a]))
    # ok: command-injection
    system(fixed(params[:a]))
    run(params[:a])
    # ruleid: command-injection
    system(FilesController.wrapped(params[:a]))
    # ruleid: command-injection
    system(named(text: params[:a]))
    # ok: command-injection
    system(named(text: 'ls', other: params[:a]))
  end

  def lambdas
    twice = ->(a) { a + a }
    # ruleid: command-injection
    system(twice.call(params[:a]))
    # ruleid: command-injection
    system(twice.(params[:a]))
    once = lambda { |a| 'ls' }
    # ok: command-injection
    system(once.call(params[:a]))
  end

  def self.wrapped(a)
    "<#{a}>"
  end

  private

  def chosen = params[:chosen].strip

  def same(a)
    return a if a

    'ls'
  end

  def fixed(a)
    'ls'
  end

  def run(command)
    # ruleid: command-injection
    system(command)
  end

  def named(text:, other: nil)
    text
  end
end
