using System.Reflection;
using Microsoft.AspNetCore.Components;
using SchoolSupport.Dashboard.Search;
using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Storage;

namespace SchoolSupport.Dashboard.Tests;

/// <summary>What may know what: docs/architecture.md as tests.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Dashboard = typeof(SnapshotStore).Assembly;

    public static TheoryData<string> Components =>
        [.. Dashboard.GetTypes().Where(type => type.IsAssignableTo(typeof(ComponentBase)) && !type.IsAbstract).Select(type => type.FullName!)];

    // A page that held the store would show a school's head the other schools.
    [Theory]
    [MemberData(nameof(Components))]
    public void Component_NeverHoldsWhatShowsEverything(string name)
    {
        Type component = Dashboard.GetType(name, throwOnError: true)!;

        Assert.DoesNotContain(NeedsOf(component), IsForbidden);
    }

    [Fact]
    public void Components_AreThereToBeChecked() => Assert.True(Components.Count > 20);

    [Fact]
    public void ForbiddenTypes_AreRecognised()
    {
        Assert.True(IsForbidden(typeof(SnapshotStore)));
        Assert.True(IsForbidden(typeof(CurrentRegister)));
        Assert.True(IsForbidden(typeof(SearchIndexes)));
        Assert.True(IsForbidden(typeof(Database)));
        Assert.True(IsForbidden(typeof(FactBook)));
        Assert.False(IsForbidden(typeof(SnapshotViews)));
    }

    [Theory]
    [InlineData("SchoolSupport.Analytics", "Microsoft.EntityFrameworkCore")]
    [InlineData("SchoolSupport.Analytics", "Microsoft.AspNetCore.Components")]
    [InlineData("SchoolSupport.Ingest", "Microsoft.EntityFrameworkCore")]
    [InlineData("SchoolSupport.Ingest", "MathNet.Numerics")]
    [InlineData("SchoolSupport.Domain", "ExcelDataReader")]
    [InlineData("SchoolSupport.Dashboard", "Microsoft.EntityFrameworkCore")]
    [InlineData("SchoolSupport.Dashboard", "ExcelDataReader")]
    public void Project_DoesNotKnow(string project, string library)
    {
        Assembly assembly = Assembly.Load(project);

        Assert.DoesNotContain(assembly.GetReferencedAssemblies(), reference => reference.Name!.StartsWith(library, StringComparison.Ordinal));
    }

    private static IEnumerable<Type> NeedsOf(Type component) => component
        .GetConstructors()
        .SelectMany(constructor => constructor.GetParameters())
        .Select(parameter => parameter.ParameterType)
        .Concat(component
            .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.IsDefined(typeof(InjectAttribute)))
            .Select(property => property.PropertyType));

    /// <summary>The store of snapshots and everything that reads or writes the database.</summary>
    private static bool IsForbidden(Type type) =>
        type == typeof(SnapshotStore) || type == typeof(CurrentRegister) || type == typeof(SearchIndexes) || type.Namespace == typeof(Database).Namespace;
}
