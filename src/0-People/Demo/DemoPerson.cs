namespace Yangke.People.Demo;

/// <summary>A made-up customer: nobody's data, with the frequencies of real ones.</summary>
/// <param name="Name">Surname and given name.</param>
/// <param name="IsWoman">Whether she is a woman, as seven in eight are.</param>
/// <param name="Birthday">Between 18 and 70 years before 2026.</param>
/// <param name="Phone">Eleven digits, no two alike in one stream.</param>
/// <param name="Workplace">Where she works, if she told.</param>
/// <param name="Note">What the desk wrote down, if anything.</param>
public sealed record DemoPerson(
    string Name, bool IsWoman, DateOnly Birthday, string Phone, string? Workplace, string? Note);
