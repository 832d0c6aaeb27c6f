# Harvests a repository with HTTP::OAI: a line a record, as JSON. harvest.pl ADDRESS FORMAT [FROM [SET]]
use strict;
use warnings;
use HTTP::OAI;
use JSON::PP;

my ($address, $format, $from, $set) = @ARGV;
my $harvester = HTTP::OAI::Harvester->new(baseURL => $address, resume => 1);
my $identify = $harvester->Identify;
die $identify->message if $identify->is_error;
my %asked = (metadataPrefix => $format);
$asked{from} = $from if $from;
$asked{set} = $set if $set;
my $json = JSON::PP->new->utf8->canonical;
my $records = $harvester->ListRecords(%asked, onRecord => sub {
    my ($record) = @_;
    print $json->encode({
        identifier => $record->identifier,
        datestamp  => $record->datestamp,
        deleted    => $record->is_deleted ? JSON::PP::true : JSON::PP::false,
        titles     => $record->metadata ? [map { $_->textContent } $record->metadata->dom->findnodes("descendant::*[local-name()='title']")] : [],
    }), "\n";
});
die $records->message if $records->is_error && $records->message !~ /noRecordsMatch|nothing has changed/;
