namespace SchoolSupport.Domain.Imports;

/// <summary>
/// Negative numbers for territories and schools that are not stored yet, the same over all plans of a batch: what one file
/// enters another one may speak of.
/// </summary>
public sealed class UnsavedIds
{
    private readonly Dictionary<object, int> _ids = new(ReferenceEqualityComparer.Instance);

    public int Of(object unsaved)
    {
        if (!_ids.TryGetValue(unsaved, out int id))
        {
            id = -1 - _ids.Count;
            _ids.Add(unsaved, id);
        }

        return id;
    }
}
