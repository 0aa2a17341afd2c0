using System.Text;
using SchoolSupport.Analytics.Decline;
using SchoolSupport.Analytics.Decline.Cards;
using SchoolSupport.Backtest;
using SchoolSupport.Backtest.Panels;

try
{
    CommandLine command = CommandLine.Parse(args);
    using var text = new StreamReader(command.Panel, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
    ModelCard card = CardRun.Of(NeutralTable.Read(text), new DeclineRule(command.Drop));
    await File.WriteAllTextAsync(command.Card, CardJson.Write(card));
    if (command.Markdown is { } markdown)
    {
        await File.WriteAllTextAsync(markdown, CardMarkdown.Write(card));
    }

    Console.WriteLine(card.Sentence);
    return 0;
}
catch (FormatException problem)
{
    Console.Error.WriteLine(problem.Message);
    Console.Error.WriteLine(CommandLine.Usage);
    return 2;
}
catch (DecoderFallbackException)
{
    Console.Error.WriteLine("Файл не в кодировке UTF-8. Сохраните его как «CSV UTF-8».");
    return 1;
}
catch (Exception problem) when (problem is NeutralTableException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
