using System.Text;

namespace SchoolSupport.Ingest.Tests.Workbooks;

/// <summary>Files of the compound kind.</summary>
internal static class OldExcel
{
    /// <summary>An .xls of Excel 97–2003 with one sheet: A1 a text, B1 a number.</summary>
    public static byte[] Xls(string sheet, string text, double number) => new XlsBuilder([[text, number]]) { SheetName = sheet }.Build();

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
}
