using BenchmarkDotNet.Running;
using SchoolSupport.Bench;

// dotnet run -c Release --project bench/Bench -- --filter '*'
BenchmarkSwitcher.FromTypes([typeof(ReadingBenchmark), typeof(PupilReadingBenchmark), typeof(StoringBenchmark), typeof(HistoryBenchmark), typeof(NamesBenchmark)]).Run(args, InProcess.Config);
