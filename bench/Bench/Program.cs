using System.Globalization;
using BenchmarkDotNet.Running;
using SchoolSupport.Bench;
using SchoolSupport.Bench.Decline;
using SchoolSupport.Bench.Imports;
using SchoolSupport.Bench.Snapshots;
using SchoolSupport.Bench.Worlds;

// dotnet run -c Release --project bench/Bench -- imports [rounds]
// dotnet run -c Release --project bench/Bench -- worlds [first seed]
// dotnet run -c Release --project bench/Bench -- snapshots
// dotnet run -c Release --project bench/Bench -- region FILE.db SCHOOLS
// dotnet run -c Release --project bench/Bench -- decline SCHOOLS [R2 [seeds]]
// dotnet run -c Release --project bench/Bench -- carried SCHOOLS [R2 [districts]]
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
    case ["snapshots"]:
        return await SnapshotReport.RunAsServerAsync();
    case ["snapshots", "here"]:
        return await SnapshotReport.PrintAsync(Console.Out) ? 0 : 1;
    case ["region", var path, var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int many):
        await RegionDatabase.WriteAsync(path, many);
        break;
    case ["worlds"]:
        return WorldReport.Print(Console.Out) ? 0 : 1;
    case ["worlds", var seed] when int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out int first):
        return WorldReport.Print(Console.Out, first) ? 0 : 1;
    case ["decline", var schools, .. var more] when int.TryParse(schools, NumberStyles.None, CultureInfo.InvariantCulture, out int size):
        DeclineRuns.Run(
            size,
            more is [var share, ..] ? double.Parse(share, CultureInfo.InvariantCulture) : 0.1,
            more is [_, var seeds] ? int.Parse(seeds, CultureInfo.InvariantCulture) : 1);
        break;
    case ["carried", var schools, .. var rest] when int.TryParse(schools, NumberStyles.None, CultureInfo.InvariantCulture, out int ofDistrict):
        CarriedModel.Run(
            ofDistrict,
            rest is [var part, ..] ? double.Parse(part, CultureInfo.InvariantCulture) : 0.1,
            rest is [_, var districts] ? int.Parse(districts, CultureInfo.InvariantCulture) : 40);
        break;
    default:
        BenchmarkSwitcher.FromTypes([typeof(ReadingBenchmark), typeof(HistoryBenchmark), typeof(NamesBenchmark)]).Run(args, InProcess.Config);
        break;
}

return 0;
