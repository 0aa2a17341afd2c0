namespace SchoolSupport.Ingest.Commands;

/// <summary>A command's words: paths and --options, each option with its value except the given flags.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly HashSet<string> _flags = new(StringComparer.Ordinal);

    /// <exception cref="UsageException">An option is unknown, comes twice or has no value.</exception>
    public Arguments(IEnumerable<string> words, IReadOnlyCollection<string> options, IReadOnlyCollection<string> flags)
    {
        var paths = new List<string>();
        using IEnumerator<string> word = words.GetEnumerator();
        while (word.MoveNext())
        {
            string current = word.Current;
            if (flags.Contains(current))
            {
                _flags.Add(current);
            }
            else if (options.Contains(current))
            {
                if (!word.MoveNext() || !_options.TryAdd(current, word.Current))
                {
                    throw new UsageException($"У параметра {current} должно быть одно значение.");
                }
            }
            else if (current.StartsWith("--", StringComparison.Ordinal))
            {
                throw new UsageException($"Неизвестный параметр {current}.");
            }
            else
            {
                paths.Add(current);
            }
        }

        Paths = paths;
    }

    public IReadOnlyList<string> Paths { get; }

    public string? this[string option] => _options.GetValueOrDefault(option);

    public bool Has(string flag) => _flags.Contains(flag);

    /// <summary>The full path of a file that is about to be written.</summary>
    /// <exception cref="UsageException">It lies in no folder, is one, or is a database: that would be lost.</exception>
    public string Target(string option)
    {
        string target = Path.GetFullPath(Required(option));
        return Directory.Exists(target) || !Directory.Exists(Path.GetDirectoryName(target))
            ? throw new UsageException($"Сюда записать нельзя: «{target}». Нужен файл в папке, которая есть.")
            : IsDatabase(target) ? throw new UsageException($"«{target}» – база данных, поверх неё записать нельзя. Назовите другой файл.")
            : target;
    }

    private static bool IsDatabase(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using FileStream file = File.OpenRead(path);
        byte[] start = new byte[16];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual("SQLite format 3\0"u8);
    }

    public string Required(string option) => this[option] ?? throw new UsageException($"Не указан параметр {option}.");
}

/// <summary>The command was called wrongly; the message says how.</summary>
public sealed class UsageException(string message) : Exception(message);
