using SchoolSupport.SampleRegion;
using SchoolSupport.SampleRegion.Simulation;
using SchoolSupport.SampleRegion.Workbooks;

try
{
    CommandLine command = CommandLine.Parse(args);
    SimulatedRegion region = SimulatedRegion.Generate(command.Parameters);
    foreach ((string path, byte[] bytes) in RegionWorkbooks.Of(region))
    {
        string file = Path.Combine(command.Output, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    return 0;
}
catch (Exception problem) when (problem is ArgumentException or FormatException or OverflowException)
{
    Console.Error.WriteLine(problem.Message);
    Console.Error.WriteLine(CommandLine.Usage);
    return 1;
}
