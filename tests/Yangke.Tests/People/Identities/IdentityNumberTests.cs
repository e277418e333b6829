namespace Yangke.Tests.People.Identities;

public sealed class IdentityNumberTests
{
    [Theory]
    [InlineData("11010519491231002X", 1949, 12, 31, Gender.Female)] // the standard's own example
    [InlineData("330106199205140017", 1992, 5, 14, Gender.Male)]
    public void AResidentNumberTellsBirthdayAndGender(string number, int year, int month, int day, Gender gender)
    {
        var read = IdentityNumber.Read(IdentityKind.ResidentCard, number).ShouldNotBeNull();
        (read.Birthday, read.Gender).ShouldBe((new DateOnly(year, month, day), gender));
    }

    /// <summary>Any one digit read wrongly and any two neighbours swapped are found; that is what the check digit is for.</summary>
    [Fact]
    public void OneWrongDigitAndTwoSwappedOnesAreFound()
    {
        const string Right = "330106199205140017";
        for (var place = 0; place < Right.Length; place++)
        {
            foreach (var digit in "0123456789X".Where(d => d != Right[place]))
            {
                IdentityNumber.Read(IdentityKind.ResidentCard, Right[..place] + digit + Right[(place + 1)..]).ShouldBeNull();
            }
            if (place > 0 && Right[place] != Right[place - 1])
            {
                IdentityNumber.Read(IdentityKind.ResidentCard, Right[..(place - 1)] + Right[place] + Right[place - 1] + Right[(place + 1)..]).ShouldBeNull();
            }
        }
    }

    [Theory]
    [InlineData(IdentityKind.ResidentCard, " 110105 19491231 002x ", "11010519491231002X")]
    [InlineData(IdentityKind.ResidentCard, "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X")]
    [InlineData(IdentityKind.HongKongMacauPermit, "h-1234 5678", "H12345678")]
    [InlineData(IdentityKind.TaiwanPermit, "0123456789(b)", "0123456789B")]
    [InlineData(IdentityKind.Passport, "e1234 5678", "E12345678")]
    [InlineData(IdentityKind.PermanentResidentCard, "usa110080010203", "USA110080010203")]
    [InlineData(IdentityKind.PermanentResidentCard, "930156199205140020", "930156199205140020")]
    [InlineData(IdentityKind.BirthCertificate, "p330123456", "P330123456")]
    public void WhatPeopleTypeReadsToOneSpelling(IdentityKind kind, string typed, string value) =>
        IdentityNumber.Read(kind, typed).ShouldNotBeNull().Value.ShouldBe(value);

    [Theory]
    [InlineData(IdentityKind.ResidentCard, "")]
    [InlineData(IdentityKind.ResidentCard, "110105491231002")] // fifteen digits are no card of today
    [InlineData(IdentityKind.ResidentCard, "110105194913310024")]
    [InlineData(IdentityKind.ResidentCard, "11010519490231002X")]
    [InlineData(IdentityKind.ResidentCard, "٣٣٠١٠٦١٩٩٢٠٥١٤٠٠١٧")] // digits, but not ours
    [InlineData(IdentityKind.HongKongMacauPermit, "A12345678")]
    [InlineData(IdentityKind.HongKongMacauPermit, "H1234567")]
    [InlineData(IdentityKind.TaiwanPermit, "1234567")]
    [InlineData(IdentityKind.Passport, "ABCDEFG")]
    [InlineData(IdentityKind.Passport, "E1234😀5678")]
    [InlineData(IdentityKind.PermanentResidentCard, "330106199205140017")]
    [InlineData(IdentityKind.BirthCertificate, "PP30123456")]
    public void WhatIsNoneIsNotRead(IdentityKind kind, string typed) => IdentityNumber.Read(kind, typed).ShouldBeNull();

    [Theory]
    [InlineData(IdentityKind.ResidentCard, "11010519491231002X", "110***********002X")]
    [InlineData(IdentityKind.HongKongMacauPermit, "H12345678", "H****5678")]
    [InlineData(IdentityKind.Passport, "A1234", "***34")]
    public void TheMiddleIsHidden(IdentityKind kind, string number, string masked) =>
        IdentityNumber.Read(kind, number).ShouldNotBeNull().Masked.ShouldBe(masked);
}
