using System.Buffers.Binary;
using System.Text;

namespace SchoolSupport.Ingest.Tests.Workbooks;

/// <summary>Files of the compound kind, record by record.</summary>
internal static class OldExcel
{
    /// <summary>An .xls of Excel 97–2003 with one sheet: A1 a text, B1 a number.</summary>
    public static byte[] Xls(string sheet, string text, double number)
    {
        byte[] globals = [.. BeginningOfFile(0x0005), .. Record(0x0085, [0, 0, 0, 0, 0, 0, (byte)sheet.Length, 1, .. Encoding.Unicode.GetBytes(sheet)]), .. Record(0x000A, [])];
        BinaryPrimitives.WriteInt32LittleEndian(globals.AsSpan(BeginningOfFile(0x0005).Length + 4), globals.Length);
        byte[] numberBytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(numberBytes, number);
        byte[] cells =
        [
            .. BeginningOfFile(0x0010),
            .. Record(0x0200, [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0]),
            .. Record(0x0204, [0, 0, 0, 0, 0, 0, (byte)text.Length, 0, 1, .. Encoding.Unicode.GetBytes(text)]),
            .. Record(0x0203, [0, 0, 1, 0, 0, 0, .. numberBytes]),
            .. Record(0x000A, []),
        ];
        return CompoundFileBuilder.Build(("Workbook", [.. globals, .. cells]));
    }

    /// <summary>What Excel writes for an .xlsx with a password to open; the package inside is never reached.</summary>
    public static byte[] Protected()
    {
        string block = Convert.ToBase64String(new byte[16]);
        string key = Convert.ToBase64String(new byte[32]);
        string algorithms = "blockSize=\"16\" keyBits=\"256\" hashSize=\"64\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA512\"";
        string xml = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" {algorithms} saltValue="{block}"/><dataIntegrity encryptedHmacKey="{key}" encryptedHmacValue="{key}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="1000" saltSize="16" {algorithms} saltValue="{block}" encryptedVerifierHashInput="{block}" encryptedVerifierHashValue="{Convert.ToBase64String(new byte[64])}" encryptedKeyValue="{key}"/></keyEncryptor></keyEncryptors></encryption>
            """;
        byte[] description = [4, 0, 4, 0, 0x40, 0, 0, 0, .. Encoding.UTF8.GetBytes(xml.PadRight(4088))];
        return CompoundFileBuilder.Build(("EncryptionInfo", description), ("EncryptedPackage", new byte[4096]));
    }

    private static byte[] BeginningOfFile(ushort kind) =>
        Record(0x0809, [0x00, 0x06, (byte)kind, (byte)(kind >> 8), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

    private static byte[] Record(ushort id, byte[] content) =>
        [(byte)id, (byte)(id >> 8), (byte)content.Length, (byte)(content.Length >> 8), .. content];
}
