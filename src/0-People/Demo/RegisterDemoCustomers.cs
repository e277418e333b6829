namespace Yangke.People.Demo;

/// <summary>Registers up to 500 made-up customers in one act, spread over the branches and their desk staff.</summary>
[Internal]
public sealed record RegisterDemoCustomers(IReadOnlyList<DemoPerson> People) : ICommand<int>, IBatch<RegisterDemoCustomers>
{
    public int Count => People.Count;

    public (RegisterDemoCustomers First, RegisterDemoCustomers Second) Split() =>
        (new([.. People.Take(Count / 2)]), new([.. People.Skip(Count / 2)]));
}

internal sealed class RegisterDemoCustomersHandler : IHandle<RegisterDemoCustomers, int>
{
    public async Task<int> Handle(RegisterDemoCustomers asked, Act act)
    {
        var staff = await (
            from member in act.Db.Set<Staff>()
            join position in act.Db.Set<Position>() on member.Position equals position.Id
            orderby member.Id
            select new { member.Id, member.Branch, position.Permissions }).Take(50).ToListAsync();
        staff.RemoveAll(s => !s.Permissions.Contains(Permissions.RegisterCustomer, StringComparer.Ordinal)); // no customers of the auditor's
        var today = HouseDay.Of(act.Now);
        var made = new List<Customer>(asked.Count);
        foreach (var (person, at) in asked.People.Select((p, i) => (p, i)))
        {
            var by = staff[at % staff.Count];
            var profile = CustomerProfile.Read(person.Name, person.Phone, person.IsWoman ? Gender.Female : Gender.Male,
                person.Birthday < today ? person.Birthday : null, person.Workplace, person.Note, today);
            made.Add(Customer.Register(profile, by.Branch, by.Id, act.Now));
        }
        act.Db.AddRange(made);
        await act.Flush();
        await Customer.Index(act.Db, made);
        foreach (var customer in made)
        {
            act.Tell(new CustomerRegistered(customer.Id, customer.Name, customer.MemberNumber, customer.Branch));
        }
        return made.Count;
    }
}
