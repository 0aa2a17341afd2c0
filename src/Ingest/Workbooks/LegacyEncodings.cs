using System.Text;

namespace SchoolSupport.Ingest.Workbooks;

/// <summary>What Russian Windows writes where nobody said UTF-8.</summary>
internal static class LegacyEncodings
{
    /// <summary>Text files and old .xls.</summary>
    public static Encoding Windows1251 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>Names inside .zip.</summary>
    public static Encoding Cp866 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(866)!;
}
