using System.Reflection;
using Xunit.Sdk;

namespace SchoolSupport.Domain.Tests.Storage;

/// <summary>The test runs on both databases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothEnginesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Engines.Sqlite], [Engines.PostgreSql]];
}
