using System.Globalization;
using BenchmarkDotNet.Running;
using SchoolSupport.Bench;
using SchoolSupport.Bench.Imports;

// dotnet run -c Release --project bench/Bench -- imports [rounds]
// dotnet run -c Release --project bench/Bench -- --filter '*'
switch (args)
{
    case ["imports"]:
        await ImportRounds.RunAsync(3);
        break;
    case ["imports", var rounds] when int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out int count):
        await ImportRounds.RunAsync(count);
        break;
    case ["imports", var measure]:
        await ImportRounds.MeasureAsync(measure);
        break;
    default:
        BenchmarkSwitcher.FromTypes([typeof(ReadingBenchmark), typeof(HistoryBenchmark), typeof(NamesBenchmark)]).Run(args, InProcess.Config);
        break;
}
