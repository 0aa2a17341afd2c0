using SchoolSupport.Dashboard.Snapshots;
using SchoolSupport.Domain.Organisations;

namespace SchoolSupport.Dashboard.Search;

/// <summary>The index of the present register, kept until the register is another.</summary>
public sealed class SearchIndexes(CurrentRegister registers)
{
    private readonly Lock _making = new();
    private volatile SearchIndex? _index;

    public async Task<SearchIndex> GetAsync(CancellationToken cancellation)
    {
        Register register = await registers.GetAsync(cancellation);
        lock (_making)
        {
            if (!ReferenceEquals(_index?.Register, register))
            {
                _index = new SearchIndex(register);
            }

            return _index!;
        }
    }
}
