using System.Linq.Expressions;

namespace Yangke.People;

/// <summary>
/// A filter over what stands on the file beside the customer's own row: it names those who have it, and one of its operators may ask for
/// everybody else. It is looked up customer by customer, in an index that begins with her: a set of all who have it would first have
/// to be made, and takes longer than the walk.
/// </summary>
internal abstract class FileFilter(string name, string zh, string en, params IReadOnlyList<FilterOperator> operators)
    : CustomerFilter(name, zh, en, operators)
{
    /// <summary>The operator that asks for those who do not have it.</summary>
    protected abstract string Lacking { get; }

    public sealed override Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act)
    {
        var having = Having(asked, act);
        return asked.Is == Lacking ? c => !having.Any(id => id == c.Id) : c => having.Any(id => id == c.Id);
    }

    /// <summary>Those who have what is asked about.</summary>
    protected abstract IQueryable<CustomerId> Having(FilterCondition asked, Act act);
}
