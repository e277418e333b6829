namespace Yangke.People.Search;

/// <summary>Latin letters without their marks: nobody types the accent of José or the tones of Wáng Lǜ.</summary>
internal static class PlainLetter
{
    private const char Last = '\u01ff';

    // Each word is a letter and those that are typed as it.
    private static readonly char[] Plain = Table(
        "aàáâãäåāăąǎ cçćĉċč dďđð eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįıǐ jĵ kķ lĺļľŀł nñńņňǹ oòóôõöøōŏőǒ rŕŗř sśŝşšſ " +
        "tţťŧ uùúûüũūŭůűųǔǖǘǚǜ wŵ yýÿŷ zźżž");

    /// <summary>The letter under the mark; a letter without one is itself.</summary>
    public static char Of(char letter) => letter <= Last ? Plain[letter] : letter;

    private static char[] Table(string words)
    {
        var table = new char[Last + 1];
        for (var letter = 0; letter < table.Length; letter++)
        {
            table[letter] = (char)letter;
        }
        foreach (var word in words.Split(' '))
        {
            foreach (var marked in word)
            {
                table[marked] = word[0];
            }
        }
        return table;
    }
}
