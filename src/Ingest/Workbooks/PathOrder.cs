namespace SchoolSupport.Ingest.Workbooks;

/// <summary>
/// Paths as a person would put them in order: «2 класс» before «10 класс», «ОГЭ» before «ОГЭ (исправлено)», capitals like small
/// letters, a folder's files together. Two different paths are never equal, so the order does not depend on the one they came in.
/// </summary>
public sealed class PathOrder : IComparer<string>
{
    private PathOrder()
    {
    }

    public static PathOrder Natural { get; } = new();

    public int Compare(string? x, string? y)
    {
        string[] left = Parts(x ?? "");
        string[] right = Parts(y ?? "");
        for (int part = 0; part < Math.Min(left.Length, right.Length); part++)
        {
            if (Names(left[part], right[part]) is int order and not 0)
            {
                return order;
            }
        }

        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    /// <summary>Folders and the name of the file, without what follows its last dot.</summary>
    private static string[] Parts(string path) => [.. path.Split('/')[..^1], Path.GetFileNameWithoutExtension(path)];

    private static int Names(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            int order;
            if (char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]))
            {
                ReadOnlySpan<char> one = Number(ref left);
                ReadOnlySpan<char> other = Number(ref right);
                order = one.Length != other.Length ? one.Length.CompareTo(other.Length) : one.SequenceCompareTo(other);
            }
            else
            {
                order = char.ToUpperInvariant(left[0]).CompareTo(char.ToUpperInvariant(right[0]));
                left = left[1..];
                right = right[1..];
            }

            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Cuts the digits off the front; zeros before a number count for nothing.</summary>
    private static ReadOnlySpan<char> Number(ref ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        ReadOnlySpan<char> digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits.TrimStart('0');
    }
}
