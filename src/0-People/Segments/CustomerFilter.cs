using System.Linq.Expressions;

namespace Yangke.People;

/// <summary>
/// A filter over what stands in the customer's own row. It says so as a condition on the row, not as a list of ids: then however many
/// of them a definition has, the database walks the table once.
/// </summary>
internal abstract class CustomerFilter(string name, string zh, string en, params IReadOnlyList<FilterOperator> operators) : ISegmentFilter
{
    public string Name { get; } = name;

    public Bilingual Label { get; } = new(zh, en);

    public virtual InformationLevel? Level => null;

    public IReadOnlyList<FilterOperator> Operators { get; } = operators;

    public IQueryable<CustomerId> Select(FilterCondition condition, Act act) =>
        act.Db.Set<Customer>().Where(Met(condition, act)).Select(c => c.Id);

    public abstract Expression<Func<Customer, bool>> Met(FilterCondition asked, Act act);
}
