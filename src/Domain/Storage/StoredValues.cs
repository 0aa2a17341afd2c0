using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SchoolSupport.Domain.Facts;

namespace SchoolSupport.Domain.Storage;

/// <summary>
/// Writes the values of a fact as <see cref="StoredValue"/> reads them. By hand: an import writes a million values, and the
/// serializer would make three objects of each.
/// </summary>
internal static class StoredValues
{
    private const int LongestNumbers = 24;

    // Russian letters as they are: the text goes to a column, never into a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonEncodedText Measure = JsonEncodedText.Encode("m");
    private static readonly JsonEncodedText Number = JsonEncodedText.Encode("v");
    private static readonly JsonEncodedText Text = JsonEncodedText.Encode("t");
    private static readonly JsonEncodedText State = JsonEncodedText.Encode("s");
    private static readonly JsonEncodedText Method = JsonEncodedText.Encode("w");
    private static readonly JsonEncodedText Cell = JsonEncodedText.Encode("c");
    private static readonly JsonEncodedText N = JsonEncodedText.Encode("n");
    private static readonly JsonEncodedText Rows = JsonEncodedText.Encode("r");
    private static readonly JsonEncodedText Note = JsonEncodedText.Encode("f");

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    public static string Write(IReadOnlyList<FactValue> values)
    {
        ArrayBufferWriter<byte> buffer = s_buffer ??= new ArrayBufferWriter<byte>(1024);
        Utf8JsonWriter json = s_writer ??= new Utf8JsonWriter(buffer, Options);
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartArray();
        foreach (FactValue value in values)
        {
            Write(json, value);
        }

        json.WriteEndArray();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>What is null or 0 by its kind is left out.</summary>
    private static void Write(Utf8JsonWriter json, FactValue value)
    {
        json.WriteStartObject();
        json.WriteString(Measure, value.Measure);
        if (value.Number is double number)
        {
            json.WriteNumber(Number, number);
        }

        if (value.Text is not null)
        {
            json.WriteString(Text, value.Text);
        }

        if (value.State != default)
        {
            json.WriteNumber(State, (int)value.State);
        }

        if (value.Method != default)
        {
            json.WriteNumber(Method, (int)value.Method);
        }

        if (value.Cell is CellAddress cell)
        {
            Span<char> text = stackalloc char[LongestNumbers];
            json.WriteString(Cell, text[..Write(cell, text)]);
        }

        if (value.N is int n)
        {
            json.WriteNumber(N, n);
        }

        if (value.Rows is RowRange rows)
        {
            json.WriteString(Rows, rows.ToString());
        }

        if (value.Note is not null)
        {
            json.WriteString(Note, value.Note);
        }

        json.WriteEndObject();
    }

    /// <returns>How many characters «F16» takes.</returns>
    private static int Write(CellAddress cell, Span<char> text)
    {
        int letters = 0;
        for (int rest = cell.Column; rest > 0; rest = (rest - 1) / 26)
        {
            text[letters++] = (char)('A' + ((rest - 1) % 26));
        }

        text[..letters].Reverse();
        cell.Row.TryFormat(text[letters..], out int digits, provider: CultureInfo.InvariantCulture);
        return letters + digits;
    }
}
