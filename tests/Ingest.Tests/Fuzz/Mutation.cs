using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SchoolSupport.Ingest.Tests.Fuzz;

/// <summary>Spoils a file: its bytes, or the parts and the XML inside it, so that the damage gets past the container.</summary>
internal sealed partial class Mutation(Random random)
{
    private static readonly string[] Numbers =
        ["0", "-1", "1", "255", "65535", "65536", "1048576", "1048577", "16384", "16385", "2147483647", "2147483648", "-2147483648", "99999999999999999999", "1e308", "NaN", "", " ", "A1", "XFD1048576", "ZZZZZZ9", "A0"];

    public byte[] Apply(byte[] file)
    {
        byte[] spoilt = [.. file];
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            spoilt = IsZip(spoilt) && random.Next(3) > 0 ? Structure(spoilt) : Bytes(spoilt);
        }

        return spoilt;
    }

    private static bool IsZip(byte[] file) => file is [0x50, 0x4B, 0x03, 0x04, ..];

    private byte[] Bytes(byte[] file)
    {
        if (file.Length < 2)
        {
            return file;
        }

        int from = random.Next(file.Length);
        int length = Math.Min(random.Next(1, 1 << random.Next(1, 12)), file.Length - from);
        switch (random.Next(7))
        {
            case 0:
                return file[..from];
            case 1:
                return [.. file[..from], .. file[(from + length)..]];
            case 2:
                return [.. file[..from], .. file[from..(from + length)], .. file[from..]];
            case 3:
                random.NextBytes(file.AsSpan(from, length));
                return file;
            case 4:
                file.AsSpan(from, length).Fill(random.Next(2) == 0 ? (byte)0 : (byte)0xFF);
                return file;
            case 5:
                byte[] noise = new byte[length];
                random.NextBytes(noise);
                return [.. file[..from], .. noise, .. file[from..]];
            default:
                for (int flips = random.Next(1, 16); flips > 0; flips--)
                {
                    file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
                }

                return file;
        }
    }

    private byte[] Structure(byte[] file)
    {
        List<(string Name, byte[] Content)> parts;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file));
            parts = [.. archive.Entries.Select(entry => (entry.FullName, Inflate(entry)))];
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or ArgumentException)
        {
            return Bytes(file);
        }

        if (parts.Count == 0)
        {
            return Bytes(file);
        }

        int which = random.Next(parts.Count);
        switch (random.Next(10))
        {
            case 0:
                parts.RemoveAt(which);
                break;
            case 1:
                parts.Add(parts[which]);
                break;
            case 2:
                parts[which] = (parts[random.Next(parts.Count)].Name, parts[which].Content);
                break;
            case 3:
                parts[which] = (parts[which].Name, Bytes([.. parts[which].Content]));
                break;
            default:
                parts[which] = (parts[which].Name, Encoding.UTF8.GetBytes(Markup(Encoding.UTF8.GetString(parts[which].Content))));
                break;
        }

        return Pack(parts);
    }

    private string Markup(string xml)
    {
        MatchCollection places = (random.Next(2) == 0 ? Values() : Elements()).Matches(xml);
        if (places.Count == 0)
        {
            return xml;
        }

        Match place = places[random.Next(places.Count)];
        Match other = places[random.Next(places.Count)];
        string text = place.Groups[1].Success
            ? xml[..place.Groups[1].Index] + Numbers[random.Next(Numbers.Length)] + xml[(place.Groups[1].Index + place.Groups[1].Length)..]
            : xml;
        return random.Next(6) switch
        {
            0 => xml.Remove(place.Index, place.Length),
            1 => xml.Insert(place.Index, place.Value),
            2 => xml.Insert(place.Index, other.Value),
            3 => xml.Insert(place.Index, string.Concat(Enumerable.Repeat(place.Value, random.Next(2, 200)))),
            _ => text,
        };
    }

    private static byte[] Inflate(ZipArchiveEntry entry)
    {
        using Stream packed = entry.Open();
        using var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read = packed.Read(buffer); read > 0 && content.Length < 1 << 20; read = packed.Read(buffer))
        {
            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static byte[] Pack(List<(string Name, byte[] Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    // The value of an attribute, or the text of an element.
    [GeneratedRegex("=\"([^\"]{0,40})\"|>([^<]{1,40})<")]
    private static partial Regex Values();

    [GeneratedRegex("</?[\\w:]+(?:\\s[^>]*)?>")]
    private static partial Regex Elements();
}
